### The workshop kit: presenting, timer, voting, snapshots.

## Меню воркшопа

workshop-menu = Воркшоп
workshop-timer = Таймер
workshop-votes = Голосование о тяжести
workshop-dots = Голосование точками
workshop-secrets = Личные заметки
workshop-asking = О чём мы ещё не спросили?
workshop-snapshots = Снимки
workshop-strip = Что комната держит на виду
ui-toasts = Сообщения
workshop-begin = Начать
workshop-finish = Закончить
workshop-round-kept = Раунд отложен: откройте инструмент снова, и он продолжится с того же места.
workshop-round-end = Прервать раунд
workshop-again = Ещё раз
workshop-reveal = Открыть
workshop-add = Добавить

## Кто в комнате

workshop-people = В комнате
workshop-people-hint = Имя или несколько через запятую
workshop-add-person = Добавить
workshop-your-turn = { $name }, ваша очередь
workshop-next-person = Дальше: { $name }
workshop-where = { $index } из { $count } · { $where }

## Таймер

workshop-start = Пуск
workshop-pause = Пауза
workshop-resume = Продолжить
workshop-minute-more = + 1 минута
workshop-put-clock-away = Убрать таймер
workshop-time-over = Время вышло

## Голосование о тяжести

workshop-votes-which = О каких болях?
workshop-votes-chosen = О выбранных
workshop-votes-unrated = О тех, у которых ещё нет оценок
workshop-votes-all = Обо всех
workshop-votes-keys = Клавиши от 1 до 5; 0 — воздержаться. Оценок не видно, пока не проголосуют все.
workshop-votes-done = Все оценки сохранены. Что-нибудь ещё?
workshop-abstain = Воздержаться
workshop-all-in = Проголосовали все.
workshop-agreed = Все согласны: { $level }.
workshop-spread = От { $low } до { $high }. { $far ->
    [true] Что знают крайние и чего не знают остальные?
   *[false] Мнения близки.
}
workshop-next-pain = Следующая боль

## Точки

workshop-dots-why = Каждый раздаёт свои точки тому, что для него важнее всего. Чужих точек не видно до конца; суммы останутся на карточках.
workshop-dots-each = Точек у каждого
workshop-dots-on = За что
workshop-dots-both = Боли и возможности
workshop-dots-last = Прошлый итог
workshop-dots-left = { $count ->
    [0] Все точки розданы
    [one] Осталась { $count } точка
    [few] Осталось { $count } точки
   *[many] Осталось { $count } точек
}
workshop-dots-count = { $count ->
    [one] { $count } точка
    [few] { $count } точки
   *[many] { $count } точек
}
workshop-dots-more = Точку за «{ $title }»
workshop-dots-less = Убрать точку у «{ $title }»
workshop-dots-sort = Расставить карточки по точкам

## Личные заметки

workshop-secrets-why = Передавайте клавиатуру по кругу. Написанное сразу скрывается и откроется, когда закончат все.
workshop-secrets-where = Где
workshop-secrets-as = Как
workshop-secrets-text = Что вы видели или слышали
workshop-secrets-hide = Скрыть и дальше
workshop-secrets-count = { $count ->
    [0] Пока ничего не скрыто
    [one] Скрыта { $count } карточка
    [few] Скрыто { $count } карточки
   *[many] Скрыто { $count } карточек
}
workshop-secrets-more = Написать ещё
workshop-secrets-drop = Убрать
workshop-secrets-place = Положить на карту { $count ->
    [one] { $count } карточку
    [few] { $count } карточки
   *[many] { $count } карточек
}
workshop-secrets-placed = { $count ->
    [one] { $count } карточка теперь на карте.
    [few] { $count } карточки теперь на карте.
   *[many] { $count } карточек теперь на карте.
}

## О чём ещё не спросили

workshop-asking-left = { $count ->
    [one] Открыт { $count } вопрос
    [few] Открыто { $count } вопроса
   *[many] Открыто { $count } вопросов
}
workshop-ask-goal = Чего клиент хочет достичь на этапе «{ $title }»?
workshop-ask-emotion = Что чувствует клиент: «{ $title }»?
workshop-ask-owner = Какой отдел отвечает за «{ $title }»?
workshop-ask-channels = По каким каналам проходит «{ $title }»?
workshop-ask-pains = Что идёт не так: «{ $title }»?
workshop-ask-votes = Насколько это плохо: «{ $title }»?
workshop-ask-frequency = Сколько из пришедших сюда это встречают: «{ $title }»?
workshop-ask-owners = Чья это боль: «{ $title }»?
workshop-ask-evidence = Откуда мы знаем: «{ $title }»?
workshop-ask-next = Следующий вопрос
workshop-ask-skip = Пропустить
workshop-ask-again = Спросить о пропущенном
workshop-ask-nothing = Спросили обо всём. Осталось пойти и посмотреть.
workshop-ask-skipped = Всё остальное пропущено.
workshop-answer-pain = Что идёт не так
workshop-answer-evidence = Кто это сказал или видел и что именно

## Снимки

workshop-snapshot-name = После воркшопа { $date }
workshop-snapshot-as = Сохранить карту в нынешнем виде под названием
workshop-snapshot-take = Сделать снимок
workshop-snapshot-taken = Снимок сделан: { $name }
workshop-snapshot-restore = Вернуть
workshop-snapshot-restored = Карта снова такая, как была: { $name }
workshop-snapshots-none = Снимков ещё нет. Снимок в конце воркшопа потом покажет, что из него вышло.

## Показ

present-title = Показ
present-start = Показать
present-from-here = Показать с этого этапа
present-stage = Этап { $number } из { $count }
present-no-touchpoints = Точек контакта пока нет.
present-worst = Что болит сильнее всего
present-worst-why = Полосы — доли индекса трения.
present-back = Назад
present-on = Дальше
present-laser = Указка
present-blank = Погасить экран
present-show = Показать снова
present-timer = Пять минут
present-leave = Закончить показ

## Сравнение

compare-title = Сравнение: «{ $title }»
compare-counts = Что изменилось
compare-added = Новое
compare-moved = Перемещено
compare-changed = Изменено
compare-gone = Убрано
compare-probability = Вероятность, что теряется меньше: { $percent }
compare-none = Различий нет
compare-where = { $index } из { $count }
compare-previous = Предыдущее различие
compare-next = Следующее различие
compare-end = Закончить сравнение
compare-now = Сравнить с нынешней
compare-said = Сравнение: «{ $title }», { $count ->
    [0] различий нет
    [one] { $count } различие
    [few] { $count } различия
   *[many] { $count } различий
}
compare-said-one = { $index } из { $count }. { $sort }: { $title }
compare-as-is = Как есть
compare-with-baseline = Сравнить с картой «как есть»
compare-make-to-be = Сделать карту «как будет»
compare-to-be-why = Копия этой карты, на которой вы нарисуете, как должно быть. Она помнит, откуда взята каждая карточка, поэтому обе карты можно сравнить.
compare-to-be-name = { $title }: как будет
compare-make = Сделать

## Удобство

ui-theme-contrast = Высокий контраст
comfort-theme = Цвета
comfort-density = Карточки
comfort-scale = Размер всего
comfort-smaller = Мельче
comfort-larger = Крупнее
comfort-motion = Без движения

## Подсказки

hints = Пять вещей, которые стоит знать
hints-show = Показать пять подсказок
hint-next = Дальше
hint-done = Начать
hint-away = Убрать подсказки
hint-path = Путь идёт слева направо: этапы, а в них точки контакта. Круглый плюс рядом с заголовком добавит следующую.
hint-type = Встаньте в ячейку и печатайте — появится карточка. Enter начнёт следующую, Tab перейдёт к соседней точке, Ctrl+Z отменит что угодно.
hint-feel = Потяните точку кривой вверх или вниз либо нажмите на ней Enter и стрелки: так здесь чувствует себя клиент.
hint-index = Сколько из 100 клиентов уносит трение. Число сразу следует за карточками; оценки и подсчёты делают его точнее.
hint-room = Для комнаты с людьми: показ, голосования, таймер и вопросы, которых никто не задал. Ctrl+K находит всё по названию.

## Кривая эмоций

voices = Чьи эмоции
voice-all = Все
voice-next = Показать эмоции следующей персоны
voice-said = Эмоции: { $name }
voices-together = Вместе
