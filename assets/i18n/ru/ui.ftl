### Что стоит на экране.

## Везде

ui-close = Закрыть
ui-undo = Отменить
ui-undo-what = Отменить: { $label }
ui-redo = Вернуть
ui-redo-what = Вернуть: { $label }
ui-open = Открыть
ui-edit = Изменить
ui-rename = Переименовать
ui-duplicate = Дублировать
ui-delete = Удалить
ui-change = Сменить
ui-choose = Выбрать
ui-choose-for = Выбрать: { $label }
ui-create = Создать «{ $name }»
ui-take-away = Убрать: { $name }
ui-untitled = Без названия
ui-nothing-yet = Пока пусто. Введите название, чтобы создать первое.
ui-nothing-found = Ничего не нашлось.
ui-try-again = Повторить
ui-cannot-start = Не удалось открыть рабочее пространство
ui-language = Язык
ui-theme = Вид
ui-theme-system = Как в системе
ui-theme-light = Светлая тема
ui-theme-dark = Тёмная тема
ui-density-comfortable = Просторно
ui-density-compact = Плотно
ui-density-large = Крупно
ui-saved = Сохранено
ui-saving = Сохраняется…
ui-not-connected = Нет связи

## Галерея

ui-maps = Карты
ui-new-map = Новая карта
ui-new-map-from = С чего начать новую карту?
ui-start-from = Начать с шаблона
ui-import = Импорт
ui-workspace = Рабочий файл
ui-open-workspace = Открыть рабочий файл…
ui-new-workspace = Новый рабочий файл…
ui-map-title = Название карты
ui-more-of = Ещё: { $title }
ui-of-hundred = из 100 клиентов встретят сильное трение
ui-band = Уровень { $band }
ui-map-removed = Карта «{ $title }» удалена.
ui-imported-mended = Импортировано. { $count ->
    [one] Исправлено { $count } место
    [few] Исправлено { $count } места
   *[many] Исправлено { $count } мест
}: { $first }
ui-no-maps = Нарисуйте путь, которым клиенты идут на самом деле
ui-no-maps-why = Поперёк — этапы и точки контакта, под ними — чувства и боли, а трение всего пути — одним числом. Начните с шаблона или с чистой карты.
ui-to-gallery = Все карты

## Индекс

ui-index-sentence = { $count ->
    [0] Почти никто из 100 клиентов не встретит трения, из‑за которого уходят или звонят
    [one] Примерно { $count } из 100 клиентов встретит трение, из‑за которого уходят или звонят
   *[many] Примерно { $count } из 100 клиентов встретят трение, из‑за которого уходят или звонят
}
ui-index-unknown = Болей на карте ещё нет: трение не из чего считать
ui-index-range = ({ $low }–{ $high })
ui-index-range-why = С вероятностью 80 % истинное значение лежит в этих пределах.
ui-index-possibly = (возможно, { $band })
ui-index-bar = Индекс { $index }, 80-процентный интервал от { $low } до { $high }, на шкале от A до E
ui-friction = Трение
ui-lost-here = { $count ->
    [0] Из 100 пришедших сюда теряется меньше одного. Уровень { $band }.
   *[many] Из 100 пришедших сюда теряется около { $count }. Уровень { $band }.
}
ui-lost-none = О трении здесь ничего не известно
ui-pain-points = { $points } из индекса
ui-pain-figures = Пунктов индекса: { $points }. Без этой боли осталось бы ещё { $recovered } из 100 клиентов.
ui-share-about = около { $percent } %
ui-share-exactly = { $percent } %

## Карта

ui-grid = Карта пути клиента
ui-menu = Что можно сделать
ui-inspector = Подробности
ui-inspect = Показать подробности
ui-inspect-what = Подробности о
ui-export = Экспорт
ui-exported = Готово: { $name }
ui-exported-missing = Готово: { $name }. Этих букв нет ни в одном шрифте: { $missing }
ui-card = карточка
ui-card-label = { $kind ->
    [painPoint] Боль
    [opportunity] Возможность
    [delight] Радость
    [metric] Показатель
    [picture] Картинка
   *[other] Заметка
} { $index } из { $count }: { $title }
ui-card-selected = Выбрано
ui-cell-cards = { $where }: { $count ->
    [0] карточек нет
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
}
ui-cell-empty = { $where }: пусто
ui-quoted = «{ $text }»
ui-text-of = Текст: { kind-name }
ui-write-here = Напишите…
ui-type-to-write = Печатайте текст
ui-type-to-choose = Печатайте название
ui-type-to-add = Печатайте
ui-add-here = Добавить { $kind ->
    [painPoint] боль
    [opportunity] возможность
    [delight] радость
    [metric] показатель
    [picture] картинку
   *[other] заметку
} здесь
ui-add-first-stage = Добавить первый этап
ui-add-first-stage-why = Этап — часть пути: например, «Узнаёт» или «Заказывает».
ui-add-stage = Добавить этап
ui-add-stage-before = Добавить этап перед этим
ui-add-stage-after = Добавить этап после этого
ui-name-stage = Название этапа
ui-add-touchpoint = Добавить точку контакта
ui-add-touchpoint-before = Добавить точку контакта перед этой
ui-add-touchpoint-after = Добавить точку контакта после этой
ui-name-touchpoint = Название точки контакта
ui-add-lane = Добавить дорожку
ui-add-lane-below = Добавить дорожку ниже
ui-name-lane = Название дорожки
ui-hide-lane = Скрыть дорожку
ui-lane-hidden = Скрыта
ui-add-card-above = Добавить карточку выше
ui-add-card-below = Добавить карточку ниже
ui-move-up = Выше
ui-move-down = Ниже
ui-move-left = Левее
ui-move-right = Правее
ui-move-to = Переместить…
ui-move-to-title = { $count ->
    [one] Куда переместить «{ $title }»?
    [few] Куда переместить { $count } записи?
   *[many] Куда переместить { $count } записей?
}
ui-move-where = Найти место
ui-after = После «{ $title }»
ui-choose-owner = Какой отдел отвечает?
ui-choose-channels = Какие каналы?
ui-peak = Пик
ui-end = Конец
ui-peak-and-end = Пик и конец
ui-emotion-unset = Ещё не указано

## Сказано мимоходом

ui-removed-one = Удалено: { kind-name } «{ $title }»
ui-removed-many = { $count ->
    [one] Удалена { $count } запись.
    [few] Удалены { $count } записи.
   *[many] Удалено { $count } записей.
}
ui-said-selected = Выбрано: { $count }
ui-said-duplicated = Скопировано: { $title }
ui-said-moved = Перемещено: { $title }, { $index } из { $count }
ui-said-moved-in = Перемещено: { $title }, теперь { $index } из { $count } в «{ $parent }»
ui-said-pasted = Вставлено: { $cards }
ui-said-wrong-place = Здесь этому не место.
ui-said-needs-touchpoint = В этом этапе ещё нет точки контакта. Сначала добавьте её.
ui-kept = { $count ->
    [one] { $count } место осталось как есть: с тех пор над ним кто-то работал.
    [few] { $count } места остались как есть: с тех пор над ними кто-то работал.
   *[many] { $count } мест остались как есть: с тех пор над ними кто-то работал.
}

## Клавиши

ui-shortcuts = Клавиши
ui-key-typing = Просто печатайте: буква начинает новую карточку там, где вы стоите. Enter сохраняет её и начинает следующую; Enter на пустой карточке — стоп.
ui-key-enter = Изменить; в пустой ячейке — новая карточка
ui-key-tab = Во время письма: дальше в соседнем столбце
ui-key-lane-above = В дорожку выше
ui-key-lane-below = В дорожку ниже
ui-key-extend = Выбирать по пути
ui-key-toggle = Выбрать или снять выбор
ui-key-select-more = Выбрать ячейку, дорожку, карту
ui-key-insert = Вставить этап, точку контакта или дорожку
ui-key-take-out = Удалить этап, точку контакта или дорожку
ui-key-region = Следующая часть экрана

## Подробности

ui-overtaken = Тем временем изменил кто-то другой
ui-section-feeling = Что чувствует клиент
ui-section-who = Кто и где
ui-section-exchange = Что просим и что даём
ui-section-weight = Вес в пути
ui-section-severity = Насколько больно и как часто
ui-section-evidence = На чём это основано
ui-section-plan = План
ui-section-lanes = Какие дорожки видны
ui-emotion-word = Словами клиента
ui-asks = Что просим у клиента
ui-asks-which = { $ask }: что именно?
ui-minutes = Минуты
ui-severity = Тяжесть
ui-severity-by = Тяжесть, { $rater }
ui-severity-is = Тяжесть { $value } из 5
ui-severity-none = Оценок ещё нет
ui-rater = Эксперт { $number }
ui-more-votes = Оценки других
ui-add-vote = Добавить оценку
ui-take-vote-back = Убрать оценку: { $rater }
ui-how-often = Как часто
ui-k-of-n = Сколько из скольких
ui-share = Доля
ui-outcomes = Сколько из них ушли или позвонили
ui-outcomes-hint = Наблюдавшиеся потери заменяют оценку по шкале.
ui-lost = Сколько из прошедших потеряно здесь
ui-lost-hint = По данным аналитики. Боли здесь будут подогнаны под это число.
ui-reason = Сколько из потерянных здесь назвали это причиной
ui-reason-hint = По опросу. Так делятся потери, посчитанные в точке; это не частота.
ui-owners = Владельцы (иначе — отдел точки контакта)
ui-weight-of = Доля: { $name }
ui-effort = Трудозатраты, человеко-дни
ui-hypothesis-hint = Если … то … потому что …
ui-tint = Оттенок { $number }
ui-tint-none = Без оттенка
error-unreachable = Программа не отвечает. Набранное останется здесь; попробуйте ещё раз чуть позже.
error-unknown = Случилось что-то, чему ещё нет названия ({ $code }). Ничего не изменено.

## Экспорт на экране

export-title = Экспорт
export-format = Формат
export-format-pdf = Отчёт PDF
export-format-svg = SVG
export-format-png = PNG
export-parts = Части
export-silent = Этой карте пока нечего здесь сказать
export-paper = Бумага
export-paper-size = Размер
export-way-up = Положение
export-portrait = Стоймя
export-landscape = Лёжа
export-poster = Плакат
export-print = Печать
export-palette = Краски
export-density = Плотность
export-dots = { $dots } точек на дюйм
export-stages = Этапы на картинке
export-lanes = Дорожки на плакате
export-preview = Просмотр
export-preview-keys = Страницы; листать — стрелками
export-page = Страница
export-page-alt = Страница { $page }, { $part }
export-page-before = Предыдущая страница
export-page-after = Следующая страница
export-page-size = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
} · эта { $width } × { $height } мм, самый мелкий текст { $points } пт
export-nothing = Показать нечего. Выберите хотя бы одну часть.
export-missing = Этих букв нет ни в одном шрифте, вместо них стоят их коды: { $letters }
export-working = Готовим файл…
export-laying = Вёрстка: { $done } из { $of }
export-writing = Запись: { $done } из { $of }
export-call-off = Отменить
export-called-off = Экспорт отменён, ничего не записано.
export-copy = Скопировать картинку
export-copied = Плакат в буфере обмена.
export-save = Сохранить…
