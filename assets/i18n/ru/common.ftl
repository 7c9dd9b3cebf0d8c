### Слова, общие для экрана и бумаги: словарь самого предмета.
### Значение перечисления стоит под именем семьи и своим словом: lane-kind + painPoints = lane-kind-pain-points.

## Даты

# $day и $month — числа, $year — текст, чтобы не получилось «2 026».
date-long = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } г.

## Виды записей

kind-department = Отдел
kind-channel = Канал
kind-persona = Персона
kind-category = Категория
kind-tag = Метка
kind-asset = Файл
kind-evidence = Свидетельство
kind-map = Карта
kind-lane = Дорожка
kind-stage = Этап
kind-touchpoint = Точка контакта
kind-pain-point = Боль
kind-opportunity = Возможность
kind-delight = Радость
kind-note = Заметка
kind-picture = Картинка
kind-metric = Показатель
kind-path = Маршрут
kind-comment = Комментарий
kind-decision = Решение по находке

# Вид внутри предложения: что это (именительный падеж).
kind-name = { $kind ->
    [department] отдел
    [channel] канал
    [persona] персона
    [category] категория
    [tag] метка
    [asset] файл
    [evidence] свидетельство
    [map] карта
    [lane] дорожка
    [stage] этап
    [touchpoint] точка контакта
    [painPoint] боль
    [opportunity] возможность
    [delight] радость
    [note] заметка
    [picture] картинка
    [metric] показатель
    [path] маршрут
    [comment] комментарий
    [decision] решение
   *[other] запись
}
# Вид внутри предложения: добавление, изменение чего (родительный падеж).
kind-object = { $kind ->
    [department] отдела
    [channel] канала
    [persona] персоны
    [category] категории
    [tag] метки
    [asset] файла
    [evidence] свидетельства
    [map] карты
    [lane] дорожки
    [stage] этапа
    [touchpoint] точки контакта
    [painPoint] боли
    [opportunity] возможности
    [delight] радости
    [note] заметки
    [picture] картинки
    [metric] показателя
    [path] маршрута
    [comment] комментария
    [decision] решения
   *[other] записи
}
# Столько-то записей одного вида.
kind-count = { $kind ->
    [department] { $count ->
        [one] { $count } отдел
        [few] { $count } отдела
       *[many] { $count } отделов
    }
    [channel] { $count ->
        [one] { $count } канал
        [few] { $count } канала
       *[many] { $count } каналов
    }
    [persona] { $count ->
        [one] { $count } персона
        [few] { $count } персоны
       *[many] { $count } персон
    }
    [category] { $count ->
        [one] { $count } категория
        [few] { $count } категории
       *[many] { $count } категорий
    }
    [tag] { $count ->
        [one] { $count } метка
        [few] { $count } метки
       *[many] { $count } меток
    }
    [asset] { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
    [evidence] { $count ->
        [one] { $count } свидетельство
        [few] { $count } свидетельства
       *[many] { $count } свидетельств
    }
    [map] { $count ->
        [one] { $count } карта
        [few] { $count } карты
       *[many] { $count } карт
    }
    [lane] { $count ->
        [one] { $count } дорожка
        [few] { $count } дорожки
       *[many] { $count } дорожек
    }
    [stage] { $count ->
        [one] { $count } этап
        [few] { $count } этапа
       *[many] { $count } этапов
    }
    [touchpoint] { $count ->
        [one] { $count } точка контакта
        [few] { $count } точки контакта
       *[many] { $count } точек контакта
    }
    [painPoint] { $count ->
        [one] { $count } боль
        [few] { $count } боли
       *[many] { $count } болей
    }
    [opportunity] { $count ->
        [one] { $count } возможность
        [few] { $count } возможности
       *[many] { $count } возможностей
    }
    [delight] { $count ->
        [one] { $count } радость
        [few] { $count } радости
       *[many] { $count } радостей
    }
    [note] { $count ->
        [one] { $count } заметка
        [few] { $count } заметки
       *[many] { $count } заметок
    }
    [picture] { $count ->
        [one] { $count } картинка
        [few] { $count } картинки
       *[many] { $count } картинок
    }
    [metric] { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
       *[many] { $count } показателей
    }
    [path] { $count ->
        [one] { $count } маршрут
        [few] { $count } маршрута
       *[many] { $count } маршрутов
    }
    [comment] { $count ->
        [one] { $count } комментарий
        [few] { $count } комментария
       *[many] { $count } комментариев
    }
    [decision] { $count ->
        [one] { $count } решение
        [few] { $count } решения
       *[many] { $count } решений
    }
   *[other] { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }
}

## Что считают

# У дробных чисел — родительный падеж единственного числа: 1,5 клиента.
count-customers = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
count-days = { $count ->
    [one] { $count } человеко-день
    [few] { $count } человеко-дня
    [many] { $count } человеко-дней
   *[other] { $count } человеко-дня
}
count-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
count-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
count-votes = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
    [many] { $count } оценок
   *[other] { $count } оценки
}
count-points = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}
count-steps = { $count ->
    [one] { $count } шаг
    [few] { $count } шага
    [many] { $count } шагов
   *[other] { $count } шага
}
count-contacts = { $count ->
    [one] { $count } контакт
    [few] { $count } контакта
    [many] { $count } контактов
   *[other] { $count } контакта
}
# k из n наблюдавшихся.
count-k-of-n = { $k } из { $n }

## Карта

map-kind-as-is = Как есть
map-kind-to-be = Как должно быть

map-status-draft = Черновик
map-status-in-review = На согласовании
map-status-approved = Утверждена

period-week = Неделя
period-month = Месяц
period-quarter = Квартал
period-year = Год

profile-lenient = Мягкая
profile-standard = Обычная
profile-strict = Строгая

language-en = English
language-ru = Русский

phase-before = До покупки
phase-buy = Покупка
phase-use = Использование
phase-after = После использования

lane-kind-touchpoints = Точки контакта
lane-kind-actions = Действия клиента
lane-kind-thoughts = Мысли
lane-kind-channels = Каналы
lane-kind-emotions = Эмоции
lane-kind-pain-points = Боли
lane-kind-opportunities = Возможности
lane-kind-departments = Отделы
lane-kind-evidence = Свидетельства
lane-kind-metrics = Показатели
lane-kind-backstage = За кулисами
lane-kind-delight = Радости
lane-kind-notes = Заметки
lane-kind-pictures = Картинки

better-up = Чем больше, тем лучше
better-down = Чем меньше, тем лучше

parking-lot = Парковка
moment-of-truth = Момент истины
nobody = Ничьё

## Точки контакта

touchpoint-kind-step = Шаг
touchpoint-kind-offer = Дополнительное предложение
touchpoint-kind-wait = Ожидание
touchpoint-kind-repeat = Повторная покупка
touchpoint-kind-exit = Уход

ask-kind-payment = Оплата
ask-kind-personal-data = Личные данные
ask-kind-registration = Регистрация
ask-kind-contract = Договор
ask-kind-install = Установка
ask-kind-call = Звонок
ask-kind-form = Анкета
ask-kind-time = Время
ask-kind-order = Заказ
ask-kind-visit = Визит
ask-kind-document = Документ
ask-kind-other = Другое

# Что клиент должен сделать.
ask-to-payment = заплатить
ask-to-personal-data = сообщить личные данные
ask-to-registration = зарегистрироваться
ask-to-contract = принять договор
ask-to-install = что-то установить
ask-to-call = позвонить
ask-to-form = заполнить анкету
ask-to-time = подождать
ask-to-order = оформить заказ
ask-to-visit = прийти лично
ask-to-document = показать документ
ask-to-other = что-то сделать

give-kind-see-offer = Предложение
give-kind-see-price = Цена
give-kind-try = Проба
give-kind-terms = Условия
give-kind-status = Статус
give-kind-answer = Ответ
give-kind-product = Продукт
give-kind-confirmation = Подтверждение
give-kind-cancel-rule = Правила отмены
give-kind-other = Другое

# Что клиент после этого может.
give-to-see-offer = увидеть предложение
give-to-see-price = узнать цену
give-to-try = попробовать
give-to-terms = прочитать условия
give-to-status = узнать, как идут дела
give-to-answer = получить ответ
give-to-product = получить продукт
give-to-confirmation = получить подтверждение
give-to-cancel-rule = узнать, как отказаться
give-to-other = получить что-то

channel-kind-web = Сайт
channel-kind-app = Приложение
channel-kind-store = Магазин
channel-kind-phone = Телефон
channel-kind-email = Эл. почта
channel-kind-push = Пуш-уведомление
channel-kind-messenger = Мессенджер
channel-kind-social = Соцсеть
channel-kind-courier = Курьер
channel-kind-paper = Бумага
channel-kind-person = Лично
channel-kind-other = Другое

emotion-minus-2 = Очень плохо
emotion-minus-1 = Плохо
emotion-0 = Нейтрально
emotion-plus-1 = Хорошо
emotion-plus-2 = Очень хорошо

tone-positive = Положительная
tone-neutral = Нейтральная
tone-negative = Отрицательная

## Боли и возможности

severity-1 = Пустяк
severity-2 = Раздражает
severity-3 = Мешает
severity-4 = Многие сдаются
severity-5 = Уходят

frequency-unknown = Неизвестно
frequency-counted = Посчитано
frequency-share = Доля, примерно
frequency-known = Доля, точно
frequency-word = Словами

frequency-word-few = У немногих
frequency-word-some = У некоторых
frequency-word-most = У большинства
frequency-word-almost-all = Почти у всех

pain-status-open = Открыта
pain-status-acknowledged = Признана
pain-status-in-work = В работе
pain-status-fixed = Устранена
pain-status-will-not-fix = Не устраняем

opportunity-status-idea = Идея
opportunity-status-planned = В плане
opportunity-status-in-work = В работе
opportunity-status-done = Сделано
opportunity-status-rejected = Отклонено

evidence-kind-quote = Цитата
evidence-kind-observation = Наблюдение
evidence-kind-interview = Интервью
evidence-kind-survey = Опрос
evidence-kind-review = Отзыв
evidence-kind-ticket = Обращение
evidence-kind-metric = Показатель
evidence-kind-analytics = Аналитика
evidence-kind-workshop = Воркшоп
evidence-kind-assumption = Предположение

## Проверки пути

verdict-accepted = Принято
verdict-dismissed = Отклонено
verdict-postponed = Отложено

check-level-info = К сведению
check-level-minor = Незначительно
check-level-major = Серьёзно
check-level-critical = Критично

## Индекс трения

friction-index = Индекс трения
band-a = Гладкий путь
band-b = Небольшое трение
band-c = Заметное трение
band-d = Сильное трение
band-e = Не пройти

## История: что сделано — в списке и рядом со словом «Отменить»

# Одна запись с названием, одна без названия, несколько.
did-add = Добавление { kind-object } «{ $title }»
did-add-untitled = Добавление { kind-object }
did-add-many = Добавление: { kind-count }
did-change = Изменение { kind-object } «{ $title }»
did-change-untitled = Изменение { kind-object }
did-change-many = Изменение: { kind-count }
did-move = Перемещение { kind-object } «{ $title }»
did-move-untitled = Перемещение { kind-object }
did-move-many = Перемещение: { kind-count }
did-remove = Удаление { kind-object } «{ $title }»
did-remove-untitled = Удаление { kind-object }
did-remove-many = Удаление: { kind-count }
did-duplicate = Копирование { kind-object } «{ $title }»
did-duplicate-untitled = Копирование { kind-object }
did-duplicate-many = Копирование: { kind-count }
did-merge = Объединение { kind-object } «{ $title }»
did-merge-untitled = Объединение { kind-object }
did-merge-many = Объединение: { kind-count }
did-split = Разделение { kind-object } «{ $title }»
did-split-untitled = Разделение { kind-object }
did-split-many = Разделение: { kind-count }

# Почему: $label — одна из строк выше.
cause-edit = { $label }
cause-create = Карта создана
cause-undo = Отменено: { $label }
cause-redo = Возвращено: { $label }
cause-repair = Исправлено при открытии
cause-restore = Восстановлен снимок
cause-follow = Вслед за справочником: { $label }

# Что отмена оставила как есть.
kept-gone = «{ $title }» уже нет.
kept-changed = «{ $title }» остаётся: с тех пор с этим кто-то работал.
kept-field = «{ $title }»: поле «{ field-name }» не тронуто, с тех пор его кто-то изменил.
kept-parked = «{ $title }» — теперь на парковке: прежнего места больше нет.

## Окно, если рабочий файл не открывается

open-another-workspace = Открыть другой…
quit = Выйти

## Отчёт: части, бумага, краски

report-part-cover = Обложка
report-part-cover-note = Название, сценарий, персоны, дата и версия
report-part-contents = Содержание
report-part-contents-note = Что на какой странице
report-part-summary = Главное
report-part-summary-note = Одна страница, по которой можно решать
report-part-poster = Весь путь
report-part-poster-note = Карта плакатом, ничего не пропущено
report-part-stages = Этап за этапом
report-part-stages-note = Цели, показатели, боли с цитатами, возможности
report-part-friction = Трудности по порядку
report-part-friction-note = Каждая боль: цена, уверенность, чья она
report-part-departments = Отделы
report-part-departments-note = Каждому — страница, которую можно раздать отдельно
report-part-meetings = Где клиент встречает компанию
report-part-meetings-note = Тон по каналам и отделам, передачи, охват
report-part-priorities = Работа и отдача
report-part-priorities-note = Что стоит своих усилий
report-part-comparison = Было и стало
report-part-comparison-note = Эта карта рядом с той, с которой её сравнивают
report-part-findings = Проверки пути
report-part-findings-note = Что нашли правила и что решено
report-part-evidence = Свидетельства
report-part-evidence-note = Каждый источник: дата, метод, сколько из скольких
report-part-method = Метод и допущения
report-part-method-note = Откуда берутся числа
report-part-glossary = Словарь
report-part-glossary-note = Что значат слова

paper-a4 = A4
paper-a3 = A3
paper-letter = Letter
paper-tabloid = Tabloid
poster-form-whole = Во весь размер
poster-form-sheet = Один лист, до A0
poster-form-tiled-a4 = Листы A4, чтобы склеить
poster-form-tiled-a3 = Листы A3, чтобы склеить
palette-colour = В цвете
palette-grey = Читается и в сером
palette-patterns = Чёрно-белая, узоры
palette-ink-saving = Бережёт краску
