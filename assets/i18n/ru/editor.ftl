### Building a map: structure, clipboard, finding one's way.

## Действия

editor-group-write = Писать
editor-group-select = Ходить и выделять
editor-group-move = Переставлять
editor-group-find = Находить
editor-group-see = Смотреть
editor-group-room = На встрече
editor-group-map = Карта
editor-palette = Найти или сделать что угодно
editor-palette-what = Что нужно сделать или найти?
editor-go = К соседней карточке, дорожке или колонке
editor-go-far = К краям дорожки; к углам карты
editor-go-page = На экран дорожек вверх или вниз
editor-add-lane-above = Добавить дорожку выше

## Смотреть

editor-zoom-in = Крупнее
editor-zoom-out = Мельче
editor-zoom-whole = В натуральную величину: 100 %
editor-zoom-map = Вся карта на экране
editor-zoom-selection = Выделенное на весь экран
## Подробности

editor-various = разные
editor-nothing-shared = У этих записей нет общих полей. Выберите записи одного вида.
editor-section-personas = Кто проходит этот путь
editor-share-of = Доля: { $name }
editor-chips-hint = Введите и нажмите Enter
editor-caption-hint = Эту подпись услышат и те, кто не видит картинку.
editor-height-hint = Пусто — по содержимому.
editor-pixels = пкс
editor-cancel = Отмена
editor-save = Сохранить
editor-somebody = Кто-то

## Свидетельства

editor-evidence-link = Привязать свидетельство
editor-evidence-find = Найти свидетельство или записать новое
editor-evidence-new = Новое свидетельство
editor-evidence-why = Что услышали, увидели или посчитали — и откуда это известно. Сохранённое не меняется: исправление — это новая запись, которая встаёт на место прежней.
editor-evidence-correct = Исправить
editor-evidence-correct-of = Исправить: { $text }
editor-evidence-correct-why = Прежняя запись сохранится. Эта встанет на её место.
editor-evidence-newer = Есть исправление — взять его
editor-evidence-unlink = Отвязать
editor-evidence-source = Источник
editor-participant-hint = Код, не имя.
editor-stated = Названное число, если это не счёт
editor-evidence-states = число: { $value } { $unit }
editor-evidence-staff = сотрудник
editor-attach = Приложить картинку
editor-tone-none = Не указана

## Замечания

editor-remarks = Замечания
editor-remarks-open = { $count ->
    [one] { $count } открытое замечание
    [few] { $count } открытых замечания
   *[many] { $count } открытых замечаний
}
editor-remark-new = Добавить замечание…
editor-remark-send = Добавить замечание
editor-remark-resolve = Решено
editor-remark-reopen = Открыть снова
editor-remark-resolved = Решено:
editor-remark-remove = Удалить замечание

## Показатели

editor-value = Значение { $number }
editor-value-day = День { $number }
editor-value-add = Добавить значение
editor-value-remove = Убрать значение { $number }
editor-metric-latest = Последнее значение: { $value } { $unit }
editor-metric-reached = Последнее значение: { $value } { $unit }. Цель { $target } достигнута.
editor-metric-missed = Последнее значение: { $value } { $unit }. Цель { $target } не достигнута.

## Маршруты

editor-section-paths = Маршруты
editor-paths-why = Все проходят все точки контакта по порядку. Если клиенты идут по-разному, укажите здесь, какими путями и сколько их.
editor-path-add = Добавить маршрут
editor-path-number = Маршрут { $number }
editor-path-share = Этим маршрутом идут { $percent } % клиентов.
editor-path-show = Показать только «{ $title }»
editor-path-remove = Удалить «{ $title }»
editor-path-steps = Проходит { $count ->
    [one] { $count } точку контакта
    [few] { $count } точки контакта
   *[many] { $count } точек контакта
}

## Буфер обмена

editor-cut = Вырезать
editor-copy = Копировать
editor-paste = Вставить
editor-said-cut = Вырезано: { $count }. Перейдите на нужное место и вставьте.
editor-said-copied = Скопировано: { $count }.
editor-said-pasted = { $count ->
    [one] Вставлена { $count } копия.
    [few] Вставлены { $count } копии.
   *[many] Вставлено { $count } копий.
}
editor-said-moved = Перемещено: { $count }.
editor-said-filled = { $cards ->
    [0] Вставлено
    [one] Вставлена { $cards } карточка
    [few] Вставлены { $cards } карточки
   *[many] Вставлено { $cards } карточек
}, { $columns ->
    [one] { $columns } точка контакта
    [few] { $columns } точки контакта
   *[many] { $columns } точек контакта
}
editor-fill-title = Вставить таблицу в карту
editor-fill-size = { $rows ->
    [0] Ни одна строка не попадёт в дорожки,
    [one] { $rows } строка попадёт в дорожку,
    [few] { $rows } строки попадут в дорожки,
   *[many] { $rows } строк попадут в дорожки,
} { $columns ->
    [one] { $columns } столбец – в точку контакта.
    [few] { $columns } столбца – в точки контакта.
   *[many] { $columns } столбцов – в точки контакта.
}
editor-fill-columns = { $count ->
    [one] Появится { $count } новая точка контакта.
    [few] Появятся { $count } новые точки контакта.
   *[many] Появится { $count } новых точек контакта.
}
editor-fill-lanes = { $count ->
    [one] Появится { $count } новая дорожка заметок.
    [few] Появятся { $count } новые дорожки заметок.
   *[many] Появится { $count } новых дорожек заметок.
}
editor-fill-new = Новое
editor-fill = Вставить в карту
editor-fill-as-text = Текстом в одно место
## Справочник

editor-library = Справочник
editor-shelf-department = Отделы
editor-shelf-channel = Каналы
editor-shelf-persona = Персоны
editor-shelf-category = Категории трения
editor-shelf-tag = Метки
editor-shelf-evidence = Свидетельства
editor-library-find = Найти
editor-library-add = Добавить: { kind-name }
editor-library-empty = Здесь пока ничего нет.
editor-add = Добавить
editor-new-name = { $kind ->
    [department] Новый отдел
    [persona] Новая персона
    [category] Новая категория
    [tag] Новая метка
   *[other] Новый канал
}
editor-uses = { $count ->
    [0] Нигде не используется
    [one] Используется в { $count } месте
   *[other] Используется в { $count } местах
}
editor-uses-removed = удалённая карта
editor-merge = Объединить
editor-merge-into = Объединить с…
editor-merge-title = Что останется и вберёт в себя «{ $name }»?
editor-merge-why = { $count ->
    [0] Сведения дополнят то, чего там не хватает, а сама запись исчезнет.
    [one] В { $count } месте, где это используется, встанет другая запись. Сведения дополнят то, чего там не хватает, а эта запись исчезнет.
   *[other] В { $count } местах, где это используется, встанет другая запись. Сведения дополнят то, чего там не хватает, а эта запись исчезнет.
}
editor-remove-title = «{ $name }»: что поставить взамен?
editor-remove-why = { $count ->
    [one] Используется в { $count } месте.
   *[other] Используется в { $count } местах.
}
editor-replace-find = Найти
editor-replace-by = Что встанет на это место
editor-replace-nothing = Ничего: оставить эти места пустыми
editor-replace-with = Заменить на «{ $name }»
editor-remove-everywhere = Удалить везде
editor-replace-undo = Все карты изменятся сразу. «Отменить» в справочнике вернёт всё как было, тоже во всех картах.
editor-replaced = На месте «{ $name }» теперь «{ $heir }».
editor-removed = Удалено: «{ $name }».
editor-twin = Есть ещё одна запись «{ $name }». Это одно и то же?
editor-hue = Цвет { $number }, { $count ->
    [0] свободен
    [one] ещё у { $count }
   *[other] ещё у { $count }
}
editor-hue-hint = Краткое имя говорит то же самое без цвета. Число — сколько других уже с этим цветом.
editor-hours = ч
editor-persona-name = Имя
editor-persona-picture = Выбрать портрет
editor-persona-no-picture = Убрать портрет
editor-evidence-to-newer = Есть исправление — перейти к нему
editor-evidence-older = Что здесь исправлено
editor-find = Найти на карте
editor-find-count = { $count ->
    [0] Не найдено
   *[other] { $index } из { $count }
}
editor-find-next = Следующее место
editor-find-previous = Предыдущее место
editor-filter = Отбор
editor-filter-severity = Тяжесть
editor-filter-at-least = { $value } и больше
editor-filter-owner = Владелец
editor-filter-status = Статус
editor-filter-evidence = Свидетельства
editor-filter-some = Есть
editor-filter-none = Нет
editor-filter-any = Все
editor-filter-count = Отобрано: { $count } из { $all ->
    [one] { $all } боли
   *[other] { $all } болей
}
editor-filter-off = Показать всё
editor-only-stage = Только этот этап
editor-only-department = Только отдел-владелец
editor-minimap = Мини-карта
editor-percent = { $value } %

## Устройство карты

editor-owner = Чьё это…
editor-helps = помогает
editor-hand-off = Передаёт: { $name }
editor-hand-off-warm = Передаёт из рук в руки: { $name }
editor-moment = Отметить как момент истины
editor-moment-not = Снять отметку «момент истины»
editor-split = Разделить…
editor-split-title = Разделить «{ $title }»
editor-split-second = { $title } (2)
editor-split-name = Название второй части
editor-split-why = Вторая часть встанет сразу после первой, с тем же владельцем и каналами. Что перейдёт к ней?
editor-split-cards = Что стоит внутри
editor-split-fields = Что записано
editor-split-now = Разделить
editor-merge-here = Объединить со следующим
editor-merge-selected = Объединить выбранное
editor-said-merged = { $count ->
    [one] Объединено: «{ $title }».
   *[other] Объединено { $count } в одно: «{ $title }».
}
editor-goal = Цель клиента
editor-goal-add = Добавить цель клиента
editor-goal-hint = Чего хочет достичь клиент?
editor-phase-next = К следующей фазе
editor-lanes = Дорожки
editor-lane-higher = Увеличить высоту дорожки
editor-lane-lower = Уменьшить высоту дорожки
editor-lane-fit = Высота по содержимому
editor-lane-edge = Потяните, чтобы изменить высоту дорожки
editor-lane-show = Показать
editor-lane-hide = Скрыть
editor-lane-more = Ещё одна: { $name }
editor-picture-here = Добавить картинку…
editor-picture-other = Другая картинка…
editor-picture-off = Убрать картинку
editor-park = На парковку
editor-park-here = Отпустите здесь, чтобы отложить
editor-parked-hint = Перетащите на карту или нажмите Enter, чтобы указать место
editor-said-parked = { $count ->
    [one] Отложено на парковку.
   *[other] Отложено на парковку: { $count }.
}
