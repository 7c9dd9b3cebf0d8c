### Что стоит на бумаге.

## Рамка

report-kicker = Отчёт о пути клиента
report-foot = Desire Path · путь, которым люди идут на самом деле, рядом с тем, что для них задумали
report-untitled = Карта без названия
report-personas = О ком
report-no-persona = Персона не указана
report-kind = Что показано
report-status = Статус
report-date = Дата
report-outline-summary = Главное
report-outline-poster = Весь путь
report-empty-map = На карте пока нет этапов. Когда они появятся, здесь встанут рядом точки контакта, эмоции и боли клиентов.

## Числа, как их читают

report-under-one = меньше 1
report-under-one-narrow = < 1
report-percent = { $percent } %
report-effort = { $days } чел.-дн.
report-effort-unknown = не оценено
report-target = Цель { $value }
report-quote = «{ $text }»

## Главная фраза

report-sentence = Примерно { $index } из 100 клиентов { $index ->
    [one] сталкивается
   *[other] сталкиваются
} с трудностями, из-за которых уходят или звонят за помощью; с уверенностью 80 % — { $range }.
report-sentence-under-one = Меньше 1 из 100 клиентов сталкивается с трудностями, из-за которых уходят или звонят за помощью; с уверенностью 80 % — не больше { $high }.
report-sentence-none = Болей пока никто не записал, поэтому сказать, сколько клиентов уходит или звонит за помощью, нельзя.
report-half-here = Около половины трудностей — в одной точке: «{ $touchpoint }».
report-most-here = На одну точку, «{ $touchpoint }», приходится { $share } этих трудностей.

## Индекс и уровни

report-of-hundred = из 100 клиентов
report-band-possibly = { $band }, возможно { $other }
report-band-is = Уровень { $band }
report-scale-caption = Отрезок — пределы, в которых индекс лежит с уверенностью 80 %: { $range }.
report-scale-alt = Шкала уровней от 0 до 100: индекс { $index }, пределы { $range }, уровень { $band }.
report-lost-here = { $band } · теряем { $lost } из 100

## С чего начать

report-first = С чего начать
report-column-pain = Боль, где она и чья
report-column-part = Пункты индекса
report-column-won = Сохраним клиентов
report-column-effort = Работа
report-more-pains = { $count ->
    [one] Ещё { $count } боль стоит
    [few] Ещё { $count } боли стоят
   *[many] Ещё { $count } болей стоят
} на карте пути.

## Эмоции

report-feelings = Что чувствует клиент
report-remembered = От пути запоминаются пик и конец. Пик: «{ $peak }». Конец: «{ $end }».
report-peak = Пик: { $word }
report-end = Конец: { $word }
report-peak-end = Пик и конец: { $word }

## На чём держится оценка

report-whose = Чьи это трудности
report-others = Все остальные вместе: { $share }
report-rests = На чём держится индекс
report-rests-evidence = { $share } индекса дают боли, которые кто-то посчитал; остальное — мнения.
report-rests-scale = По более мягкой и по более строгой шкале: { $range }.
report-rests-overlap = Если страдают всегда одни и те же люди или всегда разные: { $range }.
report-changes = Что его изменит
report-change-count = Посчитать, как часто случается «{ $pain }»: этого ещё никто не считал.
report-change-remove = Убрать «{ $pain }»: индекс станет { $index }, уровень { $band }.

## Свидетельства

report-grade-counted = посчитано
report-grade-quoted = со слов
report-grade-assumed = предположение
report-legend-severity = тяжесть: от пустяка до «уходят»
