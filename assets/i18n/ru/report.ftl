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
report-first-steps = Что записать сначала
report-first-step-pains = Где клиенты застревают: боли, каждая у своей точки контакта, их собственными словами.
report-first-step-votes = Насколько это тяжело: оценка от 1 («пустяк») до 5 («уходят»). Двое, оценившие порознь, скажут больше, чем один.
report-first-step-counts = Сколько из скольких с этим сталкиваются. Один подсчёт делает число надёжнее десяти догадок.
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

## Обложка и содержание

report-author = Автор
report-version = Версия
report-contents-lead = Каждая строка ведёт на свою страницу.

## Плакат на бумаге

report-poster-whole = В полный размер; самый мелкий текст — { $points } пт
report-poster-scale = На листе { $paper }, масштаб { $percent } %; самый мелкий текст — { $points } пт
report-stage-goes-on = продолжение
report-tiles = Как собрать плакат
report-tiles-how = { $pages ->
    [one] { $pages } лист
    [few] { $pages } листа
   *[many] { $pages } листов
}: { $rows ->
    [one] { $rows } ряд
    [few] { $rows } ряда
   *[many] { $rows } рядов
} по { $columns }. Печатайте в масштабе 100 %, не подгоняя под страницу. Обрежьте по меткам; каждый лист повторяет сантиметр соседнего справа и снизу — там и клеить.
report-tiles-alt = Плакат в уменьшенном виде с названиями листов.

## Этап за этапом

report-stages-lead = Чего клиент хочет на каждом этапе, что происходит, что болит и что можно сделать.
report-stage-lost = Здесь теряем { $lost } из 100 клиентов
report-stage-entered = Вошли, по подсчёту: { $count }
report-stage-listening = Как компания слушает: { $how }
report-column-metric = Показатель
report-column-value = Сейчас
report-column-before = До этого
report-column-target = Цель
report-column-reached = Достигнута ли цель
report-reached = достигнута
report-not-reached = не достигнута
report-happens = Что происходит
report-does = Клиент делает
report-thinks = Клиент думает
report-feels = Каково ему
report-delights = Радует
report-severity = тяжесть { $severity }
report-points = пунктов: { $points }

## Трудности по порядку

report-friction-lead = { $count ->
    [one] { $count } боль стоит
    [few] { $count } боли стоят
   *[many] { $count } болей стоят
} нам клиентов; сначала самые дорогие. Пункты в сумме дают индекс; «сохраним клиентов» — сколько ещё из 100 осталось бы, если убрать только эту боль.
report-friction-note = Под номером — с какой вероятностью боль входит в первую тройку, под пунктами — их пределы с уверенностью 80 %. Тяжесть — среднее оценок, в скобках их число. Название ведёт к карточке на плакате, отметка — к свидетельству.
report-column-rank = №
report-column-pain-and-place = Боль и точка контакта
report-column-owner = Чья
report-column-severity = Тяжесть
report-column-often = Как часто
report-column-points = Пункты
report-column-evidence = Основание
report-rank = № { $rank }

## Отделы

report-departments-lead = Чьи это трудности. Следующие страницы можно раздать по отдельности.
report-share-and-points = { $share } · пунктов: { $points }
report-department-sentence = — столько пунктов индекса из { $index } приходится на этот отдел: { $share } всех трудностей клиент встречает там, где отвечает он.
report-department-none = — ни одна боль, которая стоит нам клиентов, не относится к этому отделу.
report-department-pains = Его боли
report-department-tasks = Что от него требуется
report-department-owns = Точки контакта, за которые он отвечает
report-department-helps = Точки контакта, где он помогает
report-column-task = Возможность
report-column-status = Статус
report-column-due = Срок
report-no-date = срока пока нет

## Работа и отдача

report-priorities-lead = Слева мало работы, вверху много сохранённых клиентов. То, что слева вверху, стоит делать сейчас. Номера — места в списке трудностей.
report-priorities-alt = Работа и сохранённые клиенты, по номерам списка: { $points }.
report-priorities-unknown = { $count ->
    [one] { $count } боли на графике нет: её работу ещё никто не оценил.
    [few] { $count } болей на графике нет: их работу ещё никто не оценил.
   *[many] { $count } болей на графике нет: их работу ещё никто не оценил.
}
report-quadrant-now = Делать сейчас
report-quadrant-plan = Запланировать
report-quadrant-by-the-way = Сделать попутно
report-quadrant-later = Потом или никогда
report-axis-effort = Работа, чел.-дн. →   ↑ Сохраним клиентов из 100
report-column-per-day = Сохраним за день

## Приложение: свидетельства

report-evidence-lead = { $count ->
    [0] Пока ничего не собрано: всё на этой карте — мнение её авторов.
    [one] { $count } источник, на который опирается карта.
    [few] { $count } источника, на которые опирается карта, в порядке пути.
   *[many] { $count } источников, на которые опирается карта, в порядке пути.
}
report-column-number = №
report-column-nugget = Что сказано, увидено или посчитано
report-column-source = Источник
report-column-day = Дата
report-column-count = Счёт
report-column-bears = Что подтверждает
report-assumed = Чего ещё никто не проверял
report-assumed-lead = Эти боли не опираются ни на один источник. В индекс они входят с большой неопределённостью; если посчитать, она станет меньше.

## Метод

report-method-lead = Откуда берутся числа — чтобы с ними можно было спорить. Случайных величин здесь нет: одна и та же карта всегда даёт одни и те же числа.
report-method-outcome = Что считаем
report-method-outcome-is = Индекс трения говорит, сколько из 100 клиентов, начавших путь, встретят трудности, из-за которых уйдут, откажутся или будут звонить за помощью. Радости показаны, но трудностей не искупают.
report-method-touchpoints = Вдоль пути
report-method-touchpoints-is = Через каждую точку контакта проходит своя доля клиентов. Часть из них сталкивается с болью, и часть столкнувшихся уходит. Кто ушёл в одной точке, не уйдёт ещё раз в следующей, поэтому потери перемножаются, а не складываются.
report-method-severity = Насколько тяжело
report-method-severity-is = Люди ставят оценку от 1 до 5, и каждой соответствует доля потерянных клиентов. Оценки усредняются в логарифмах шансов: простое среднее завышалось бы из-за разброса. Одна оценка весит как четыре наблюдения, а все вместе — не больше двенадцати. Где исходы посчитаны, решают они.
report-method-frequency = Как часто
report-method-frequency-is = «6 из 10» берётся как есть, с той неопределённостью, которую оставляют десять человек. Процент без числа опрошенных считается так, будто спросили десятерых. Слово (у немногих, у некоторых, у большинства, почти у всех) и молчание — широкие догадки. Цитаты сами по себе частоту не меняют: они говорят лишь о том, на чём держится вывод.
report-method-independence = Кого задело дважды
report-method-independence-is = Считается, что боли одной точки задевают людей независимо друг от друга. Рядом напечатано, каким был бы индекс, если страдают всегда одни и те же или всегда разные.
report-method-interval = Насколько это точно
report-method-interval-is = Индекс лежит в указанных пределах с уверенностью 80 % — насколько позволяют подсчёты и оценки. Сама шкала — условность, и это показано отдельно: индекс по более мягкой и по более строгой шкале.
report-method-owners = Чьё это
report-method-owners-is = Индекс делится между болями пропорционально их силе, и части в сумме точно дают целое в любом порядке. Несколько отделов делят боль по весам; чему хозяина нет, то названо ничьим.
report-method-emotion = Эмоции
report-method-emotion-is = Кривая эмоций — отдельная линия и на индекс не влияет. От пути запоминаются самый сильный миг и конец.
report-method-scale = Шкалы
report-column-vote = Оценка
report-column-means = Что она значит
report-column-lost = Столько из 100 столкнувшихся теряем
report-band-from-to = { $word }: от { $from } и меньше { $to }
report-method-here = Что принято на этой карте
report-here-profile = Шкала: { $profile }. Карты с разными шкалами сравнивать нельзя.
report-here-unreached = { $count ->
    [one] Для { $count } точки контакта никто не сказал, сколько клиентов через неё проходит: считаем, что все.
    [few] Для { $count } точек контакта никто не сказал, сколько клиентов через них проходит: считаем, что все.
   *[many] Для { $count } точек контакта никто не сказал, сколько клиентов через них проходит: считаем, что все.
}
report-here-unknown = { $count ->
    [one] Про { $count } боль никто не знает, как часто она случается: берём 30 % с большой неопределённостью.
    [few] Про { $count } боли никто не знает, как часто они случаются: берём по 30 % с большой неопределённостью.
   *[many] Про { $count } болей никто не знает, как часто они случаются: берём по 30 % с большой неопределённостью.
}
report-here-worded = { $count ->
    [one] Для { $count } боли частота названа только словом.
    [few] Для { $count } болей частота названа только словом.
   *[many] Для { $count } болей частота названа только словом.
}
report-here-unrated = { $count ->
    [one] Тяжесть { $count } боли никто не оценил: берём среднюю.
    [few] Тяжесть { $count } болей никто не оценил: берём среднюю.
   *[many] Тяжесть { $count } болей никто не оценил: берём среднюю.
}
report-here-assumed = { $count ->
    [one] { $count } боль не опирается ни на один источник.
    [few] { $count } боли не опираются ни на один источник.
   *[many] { $count } болей не опираются ни на один источник.
}
report-here-one-path = Путь один: все точки контакта по порядку.
report-here-paths = { $count ->
    [one] У пути свой единственный маршрут.
    [few] У пути { $count } маршрута; вес каждого — доля клиентов, которые по нему идут.
   *[many] У пути { $count } маршрутов; вес каждого — доля клиентов, которые по нему идут.
}
report-method-formulas = Формулы
report-formula-hazard = шансы(h) = g · шансы по таблице,  g = ½, 1, 2
report-formula-hazard-is = Доля потерянных при такой тяжести: мягкая, обычная и строгая шкала.
report-formula-counted = f ~ Beta(0,6 + k; 1,4 + n − k)
report-formula-counted-is = Доля проходящих, которые сталкиваются с болью, если так было у k из n; (0,6; 1,4), если никто не считал.
report-formula-votes = h ~ Beta(c·h̄ + k; c·(1 − h̄) + n − k),  logit h̄ = среднее logit h(оценки),  0,5 ≤ c ≤ 12
report-formula-votes-is = Доля потерянных среди столкнувшихся; k из n — посчитанные исходы.
report-formula-touchpoint = S(t) = 1 − r + r · Π(1 − E f · E h)
report-formula-touchpoint-is = Доля оставшихся в точке, через которую проходит доля r клиентов.
report-formula-index = Индекс = 100 · (1 − Π S(t))
report-formula-index-is = По всем точкам маршрута; несколько маршрутов складываются с их весами.
report-formula-variance = Var = Π E S(t)² − S²,  S ~ Beta с такими средним и дисперсией
report-formula-variance-is = Пределы — квантили 10 % и 90 %; вероятности уровней берутся из того же распределения.
report-formula-points = пункты(i) = Индекс · Λ(t)/Λ · λ(i)/Σλ,  Λ(t) = −ln S(t),  λ(i) = −ln(1 − E f · E h)
report-formula-points-is = Часть индекса, которая приходится на боль.
report-formula-recovered = сохраним(i) = 100 · (S без i − S)
report-formula-recovered-is = Сколько ещё из 100 останется, если убрать только эту боль.
report-formula-tone = T = (P − N) / (P + U + N + 2)
report-formula-tone-is = Тон хороших, нейтральных и плохих отзывов, от −1 до +1.

## Словарь

report-glossary-lead = Слова этого отчёта — в том порядке, в котором они нужны.
report-term-index = Индекс трения
report-term-index-is = Сколько из 100 клиентов, начавших путь, встретят трудности, из-за которых уйдут, откажутся или позвонят за помощью.
report-term-interval = Пределы
report-term-interval-is = Промежуток, в котором индекс лежит с уверенностью 80 %.
report-term-band = Уровень
report-term-band-is = Буква для промежутка индекса, от A (гладко) до E (не пройти). «Возможно» называет соседний, если уверенности нет.
report-term-points = Пункты
report-term-points-is = Часть индекса, которая приходится на боль, точку контакта или отдел. Все части вместе дают индекс.
report-term-won = Сохраним клиентов
report-term-won-is = Сколько ещё из 100 осталось бы, если убрать только одну боль. Эти числа не складываются: кого удержали здесь, того можно потерять там.
report-term-stage = Этап
report-term-stage-is = Часть пути, на которой клиенту нужно что-то одно.
report-term-touchpoint = Точка контакта
report-term-touchpoint-is = Одна встреча клиента и компании.
report-term-reach = Охват
report-term-reach-is = Доля клиентов из тех, кто ещё в пути, которые проходят через точку контакта.
report-term-pain = Боль
report-term-pain-is = Трудность в точке контакта, о которой стоило написать.
report-term-severity = Тяжесть
report-term-severity-is = Сколько столкнувшихся с болью мы теряем: оценка от 1 (пустяк) до 5 (уходят).
report-term-frequency = Частота
report-term-frequency-is = Сколько проходящих через точку контакта сталкивается с болью.
report-term-evidence = Свидетельство
report-term-evidence-is = Что услышано, увидено или посчитано, с источником. Посчитанное весомее сказанного, сказанное — предположения.
report-term-coverage = Опора на подсчёты
report-term-coverage-is = Доля индекса, которую дают боли, посчитанные кем-нибудь.
report-term-assumption = Предположение
report-term-assumption-is = То, чего ещё никто не проверял. Оно везде заштриховано.
report-term-moment = Момент истины
report-term-moment-is = Точка контакта, где путь выигран или проигран.
report-term-memory = Пик и конец
report-term-memory-is = Самый сильный миг и последний: это люди и запоминают.

## Где клиент встречает компанию

report-meetings-lead = Как клиенты отзываются о компании там, где её встречают, где их передают дальше и что есть для них после покупки.
report-tonality = Тон по каналам и отделам
report-tonality-lead = От −1 (всё плохо) до +1 (всё хорошо); полоска отложена от середины. Серым — где посчитано меньше пяти отзывов.
report-column-department = Отдел
report-no-channel = Без канала
report-contacts = контактов на 100 клиентов: { $count }
report-contacts-short = контактов: { $count }
report-remarks = { $count ->
    [0] отзывов нет
    [one] { $count } отзыв
    [few] { $count } отзыва
   *[many] { $count } отзывов
}
report-channels-left-out = { $count ->
    [one] Не показан { $count } канал, где контактов меньше.
    [few] Не показаны { $count } канала, где контактов меньше.
   *[many] Не показано { $count } каналов, где контактов меньше.
}
report-hand-offs = Передачи
report-hand-offs-lead = Передач на одного клиента: { $all }; смен отдела — { $owners }, смен канала — { $channels }. На боли сразу после передачи приходится пунктов индекса: { $points }.
report-column-hand-off = Откуда → куда
report-column-changes = Что меняется
report-column-per-hundred = Из 100 клиентов
report-change-both = отдел и канал
report-change-owner = отдел
report-change-channel = канал
report-breadth = После покупки
report-breadth-is = Точек контакта на клиента после покупки — { $after }, до неё — { $before }: это { $ratio } к 1. Если считать их одинаково охваченными, после покупки их { $hill }; отделов, которые за них отвечают: { $departments }.

## Было и стало

report-comparison-lead = Эта карта рядом с картой «{ $title }», из которой она сделана. Обе оценены по одной шкале.
report-contrast-better = Индекс меняется с { $before } на { $after }: остаётся больше клиентов из 100 — на { $won }. Уверенность в том, что он ниже: { $sure }.
report-contrast-worse = Индекс меняется с { $before } на { $after }: теряем больше клиентов из 100 — на { $won }. Уверенность в том, что он выше: { $sure }.
report-before = Было
report-after = Стало
report-changes-count = { $count ->
    [0] На карте ничего не изменилось.
    [one] На карте { $count } отличие.
    [few] На карте { $count } отличия.
   *[many] На карте { $count } отличий.
} Боли ниже стоят не столько, сколько стоили.
report-column-what = Что случилось
report-column-points-before = Пунктов было
report-column-points-after = Пунктов стало
report-column-change = Разница
report-change-new = новая
report-change-gone = убрана
report-change-changed = изменилась
report-change-by-others = из-за других

## Проверки пути

report-findings-lead = { $count ->
    [0] Проверки ничего не нашли.
    [one] Проверки нашли в строении этой карты { $count } место.
    [few] Проверки нашли в строении этой карты { $count } места.
   *[many] Проверки нашли в строении этой карты { $count } мест.
} { $open ->
    [0] По всему принято решение.
    [one] По { $open } решения ещё нет.
   *[other] По { $open } решения ещё нет.
} Находки не меняют индекс; принятая становится болью, которая его меняет.
report-undecided = Решения ещё нет
report-column-rank-and-sure = №, в тройке
report-column-points-range = Пункты, пределы
report-most-sure = > 90 %

## Картинки

report-picture-alt = Картинка
report-picture-none = Картинка здесь ещё не выбрана.
report-picture-gone = Этой картинки больше нет в рабочем файле.
report-picture-broken = Картинку нельзя показать: файл повреждён или это не картинка.
report-picture-huge = Картинку нельзя показать: в ней больше 50 миллионов точек.
report-picture-of = Картинка к записи «{ $title }»
report-portrait = Портрет: { $name }
report-attached = Приложено: { $names }

report-more-ranks = и ещё { $count }

## Кто проходит путь

report-travellers = Кто проходит этот путь
report-share = { $share } клиентов
report-goals = Хочет
report-needs = Нужно
report-frustrations = Раздражает
report-prefers = Предпочитает
report-answers-within = Ответа ждёт не дольше { $hours } ч

## Деньги

report-period = { $period ->
    [week] за неделю
    [quarter] за квартал
    [year] за год
   *[month] за месяц
}
report-loss-customers = Из { $entering } клиентов, которые { report-period } начинают путь, это { $customers } ({ $range }).
report-loss-money = Из { $entering } клиентов, которые { report-period } начинают путь, это { $customers } ({ $range }); если каждый стоит { $value } — { $money } ({ $low }–{ $high }).
report-millions = { $amount } млн
report-billions = { $amount } млрд
report-here-volume = Сколько клиентов начинает путь и сколько стоит каждый, сказали авторы карты. Оба числа приняты за точные; границы — только от индекса.
report-money-note = Под сохранёнными клиентами — сколько они принесут { report-period }, если путь начинает столько клиентов, сколько сказано на карте, и каждый стоит столько, сколько там сказано.
report-sure-first = в первой тройке: { $sure }

## Что отделы передают друг другу

report-department-costliest = Дороже всего: { $pain }
report-department-counts = { $pains ->
    [one] { $pains } боль
    [few] { $pains } боли
   *[many] { $pains } болей
} · { $tasks ->
    [0] задач пока нет
    [one] { $tasks } задача
    [few] { $tasks } задачи
   *[many] { $tasks } задач
}
report-department-gives = Кому передаёт клиентов
report-department-takes = От кого принимает клиентов
report-column-other-department = Отдел
