### The friction panel, the heat on the map, money and the method.

## Панель

friction-panel = Трение
friction-page-summary = Сводка
friction-page-pains = Боли
friction-page-what-if = Что если
friction-page-journey = Путь
friction-page-findings = Находки
friction-wide = Панель во весь экран
friction-method = Как это считается
friction-why = почему?
friction-why-of = Почему: { $of }
friction-show = Показать
friction-not-on-map = На карте этого не видно.
friction-more = Показать ещё ({ $count })
friction-span = { $low }–{"\u2060"}{ $high }
friction-percent = { $value } %

## Трение на карте

friction-heat = Трение на карте: показать или скрыть
friction-heat-on = Трение показано на карте
friction-heat-off = Трение на карте скрыто

## Сводка

friction-ranges = ({ $low }–{"\u2060"}{ $high }; { $lenient }–{"\u2060"}{ $strict } по более мягкой или строгой шкале).
friction-dearest = { $share } приходится на «{ $title }».
friction-whose = { $owner ->
    [nobody] { $share } не принадлежит никому.
    [all] Всё это — у отдела «{ $title }».
   *[most] Больше всех, { $share }, — у отдела «{ $title }».
}
friction-icons = { $isSure ->
    [yes] Из 100 фигурок отмечены как потерянные: { $lost }.
   *[no] Из 100 фигурок отмечены как потерянные: { $lost }; может быть и до { $most }.
}
friction-icon-lost = { $count ->
    [one] теряется { $count }
    [few] теряются { $count }
   *[many] теряются { $count }
}
friction-icon-maybe = может быть, ещё до { $count }
friction-icon-stays = { $count ->
    [one] остаётся { $count }
    [few] остаются { $count }
   *[many] остаются { $count }
}
friction-scale = Шкала потерь
friction-scale-own = шкала самой карты
friction-scale-other = только для просмотра; у карты — { $profile }
friction-interval = Интервал
friction-interval-is = С вероятностью 80 %: { $span }
friction-scales = Мягкая и строгая шкалы
friction-scales-are = { $lenient } по мягкой шкале, { $strict } по строгой
friction-overlap = Кого это задевает
friction-overlap-is = { $span }: зависит от того, одни ли и те же люди терпят всё сразу
friction-coverage = На чём это основано
friction-coverage-is = { $share } опирается на подсчёты или исходы
friction-density = Плотность
friction-density-is = Средняя точка контакта теряет { $density } из 100
friction-why-index = Откуда берётся число
friction-why-index-how = Каждая точка контакта пропускает большинство клиентов и кого-то теряет. Индекс — всё, что они теряют вместе.
friction-come = Приходят
friction-lost = Теряются
friction-together = Вместе
friction-formula-index = Из всех, кто начал, остаётся доля { $S }: произведение того, что пропускает каждая точка. Индекс = 100 × (1 − { $S }) = { $index }.
friction-why-interval = Как часто встречают боль и скольких она отталкивает, известно лишь настолько, насколько это наблюдали. Всё это и есть интервал; чем больше наблюдений, тем он у́же. Насколько вероятен каждый уровень:
friction-formula-interval = Доля оставшихся — Beta({ $a }; { $b }); стандартное отклонение индекса — { $sd }.
friction-why-scales = Сколько людей отталкивает боль той или иной тяжести — соглашение, привязанное к опубликованным данным. Мягкая шкала делит шансы пополам, строгая — удваивает. Числа по разным шкалам нельзя сравнивать.
friction-formula-scales = Шансы потери × 1/2 → { $lenient }; × 1 → { $index }; × 2 → { $strict }. Шансы — это доля потерянных, делённая на долю оставшихся.
friction-why-overlap = Если в точке несколько болей, все их могут терпеть одни и те же клиенты — или каждая задевает других. Индекс лежит между этими крайностями: боли считаются независимыми.
friction-formula-overlap = В каждой точке считается только худшая боль → { $same }; боли независимы → { $index }; доли складываются → { $different }.
friction-why-coverage = Посчитано, измерено или прослежено до исхода. Остальное, { $debt }, — суждения: оценки, слова, цитаты. Не принимайте решений по числу, пока большая часть не посчитана.
friction-formula-coverage = Пункты посчитанных и измеренных болей / индекс = { $share }.
friction-why-density = Чтобы сравнивать карты разной длины. Точек контакта на пути клиента по этой карте, в среднем по маршрутам: { $length }.
friction-formula-density = 100 × (1 − { $S } в степени 1/{ $length }) = { $density }.

## Деньги

friction-a-week = в неделю
friction-a-month = в месяц
friction-a-quarter = в квартал
friction-a-year = в год
friction-loss = Во что это обходится
friction-loss-customers = Теряется клиентов { $period }
friction-loss-money = Теряется денег { $period }
friction-money = { $money } { $period } ({ $span })
friction-a-period = клиентов: { $customers }
friction-customers-lost = клиентов: { $customers } ({ $span })
friction-assumes = Исходим из того, что клиентов { $period } — { $entering }, а каждый стоит { $value }. Оба числа задали вы.
friction-assumes-volume = Исходим из того, что клиентов { $period } — { $entering }. Сколько стоит один, не сказано: укажите это в подробностях карты.
friction-why-money = Сколько клиентов начинает путь, умножить на долю потерянных и на то, сколько стоит один. Интервал — тот же, что у индекса; оба допущения приняты за точные. Изменить их можно в подробностях карты.
friction-formula-money = { $entering } × индекс / 100 = { $customers } (клиентов); × { $value } = { $money }.
friction-formula-part-money = { $hasMoney ->
    [yes] { $points } / 100 × { $entering } = { $customers } (клиентов); × { $value } = { $money }.
   *[no] { $points } / 100 × { $entering } = { $customers } (клиентов).
}
friction-no-volume = Пока не сказано, сколько клиентов начинает путь за период. Укажите это в подробностях карты, вместе с тем, сколько стоит один клиент, — и потери будут показаны здесь в клиентах и деньгах.

## Рядом с другой картой

friction-other = Рядом с другой картой
friction-other-which = Сравнить с картой
friction-other-none = В этом файле нет другой карты, с которой можно сравнить.
friction-other-fewer = Здесь из 100 клиентов теряется на { $count } меньше, чем на карте «{ $title }».
friction-other-more = Здесь из 100 клиентов теряется на { $count } больше, чем на карте «{ $title }».
friction-other-same = Здесь теряется столько же клиентов, сколько на карте «{ $title }».
friction-other-sure = { $how ->
    [most] Разница почти наверняка настоящая: { $share }.
    [likely] Разница, скорее всего, настоящая: { $share }.
   *[open] Разница может быть случайной: вероятность, что она настоящая, — { $share }.
}
friction-other-scale = Обе карты оценены по шкале потерь этой карты: { $profile }.
friction-other-scale-own = У карты «{ $title }» своя шкала ({ $profile }), и по ней у неё другое число.
friction-other-scale-above = Шкала, выбранная выше для просмотра ({ $profile }), здесь не действует.
friction-why-other = Разница взята между индексами до округления. Вероятность того, что один из них действительно ниже, следует из обоих интервалов — так, будто сведения о двух картах независимы. Пункты — доля боли в индексе её карты; боль есть на обеих картах, если одна сделана из другой. Боли, которые на обеих картах стоят одинаково, не перечислены.
friction-formula-other = Доли оставшихся: там — Beta({ $a }; { $b }), здесь — Beta({ $c }; { $d }). Это вероятность того, что розыгрыш одной окажется выше розыгрыша другой.
friction-other-makes = Из чего она складывается, в пунктах
friction-other-there = Там
friction-other-here = Здесь
friction-other-sort = { $sort ->
    [here] Только здесь ({ $count })
    [there] Только там ({ $count })
   *[both] На обеих, с разными пунктами ({ $count })
}

## Откуда оно

friction-sources = Откуда оно
friction-sources-by = Разложить по
friction-by-stages = Этапы
friction-by-touchpoints = Точки
friction-by-departments = Отделы
friction-by-channels = Каналы
friction-by-categories = Категории
friction-by-personas = Персоны
friction-no-channel = Без канала
friction-no-category = Без категории
friction-no-persona = Без персоны
friction-between = интервал { $span }
friction-points = Пункты
friction-adds-up = Части складываются в индекс, { $index }.
friction-why-points = Индекс делится пропорционально трению: сначала между точками контакта, потом между болями каждой. Поэтому части всегда складываются в целое, в каком порядке их ни бери.
friction-shared-stages = У этапа — пункты его точек контакта.
friction-shared-touchpoints = У точки контакта — пункты её болей.
friction-shared-departments = Владельцы делят боль по весам; без владельцев она принадлежит отделу точки контакта, а без него — никому.
friction-shared-channels = Каналы точки контакта делят её боли поровну.
friction-shared-categories = У боли одна категория или ни одной.
friction-shared-personas = Боль делят персоны, о которых говорят её свидетельства; если ни о ком — персоны карты, по их долям.
friction-formula-points = Пункты = { $index } × трение части / { $friction }, где трение — это −ln того, что пропущено.
friction-part = Её часть
friction-formula-share = { $points } / { $index } = { $share } индекса.

## Боли

friction-ranking = Что обходится дороже всего
friction-no-pains = Пока не записано ни одной боли.
friction-recovers = Без неё осталось бы ещё { $count } из 100 ({ $span })
friction-no-effort = трудозатраты неизвестны
friction-grade-assumed = Предположено
friction-grade-judged = Оценено на глаз
friction-grade-quoted = Кто-то сказал или видел
friction-grade-counted = Посчитано
friction-grade-measured = Измерено
friction-stability = среди первых { $top }: { $share }
friction-term-reach = Проходят точку контакта
friction-term-frequency = Из них встречают боль
friction-term-hazard = Из них теряются
friction-term-lost = Значит, из всех прошедших теряется
friction-term-points = Её часть индекса
friction-term-recovered = Без неё останется ещё из 100
friction-term-priority = Вернётся из 100 за человеко-день
friction-term-priority-money = Вернётся денег за человеко-день
friction-term-stability = В { $share } розыгрышей неизвестного она — среди { $top } самых дорогих.
friction-formula-pain = { $f } × { $h } → { $mu }; −ln(1 − { $mu }) = { $lambda } — её трение.
friction-formula-recovered = Вернётся без неё: нынешний индекс минус индекс, посчитанный заново без этой боли.
friction-debt = Что только предполагается
friction-debt-is = { $share } индекса не опирается ни на какие подсчёты
friction-why-debt = Доля трения, у болей которой нет ни подсчёта, ни показателя, ни прослеженного исхода. О каждой такой боли известно лишь то, чего ждёт сама шкала, а у вас может быть иначе.
friction-formula-debt = Всё, кроме посчитанного и измеренного: 100 % − { $share } = { $debt }.
friction-ask-next = Что узнать в первую очередь
friction-ask-frequency = Сколько клиентов встречают «{ $title }»?
friction-ask-severity = Сколько из тех, кто встретил «{ $title }», уходят или звонят?
friction-narrows = интервал станет у́же на { $share }
friction-why-narrows = Интервал считается дважды: как есть и так, будто точно известно, чего стоит эта боль. Первым стоит узнать то, что сужает его сильнее всего.
friction-formula-narrows = Стандартное отклонение индекса: сейчас { $sd }, будет { $left }; у́же на { $share }.

## Что если

friction-what-if = Что если?
friction-what-if-how = Включите то, что было бы сделано: индекс и деньги изменятся сразу. На карте ничего не меняется.
friction-what-if-index = Было { $before }, станет { $after } из 100
friction-what-if-won = { $count ->
    [one] Останется ещё { $count } из 100
    [few] Останутся ещё { $count } из 100
   *[many] Останутся ещё { $count } из 100
}
friction-what-if-money = потери: { $before } → { $after }
friction-what-if-clear = Всё выключить
friction-why-what-if = Карта считается заново без выключенных болей; из болей, на которые отвечает возможность, вычитается доля, которую она должна убрать, или вся боль, если доля не указана. Вместе несколько улучшений дают меньше суммы: клиента можно удержать только один раз.
friction-formula-what-if = { $before } − { $after } = { $won } из 100.
friction-answered = Убирается из неё
friction-answers-nothing = Она пока не отвечает ни на одну боль, поэтому ничего не возвращает.
friction-switches = Боли и возможности
friction-suppose-gone = Представить, что этого нет: { $title }
friction-suppose-done = Представить, что это сделано: { $title }
friction-wins = вернёт { $count }
friction-days = Дней
friction-matrix = Трудозатраты и отдача
friction-matrix-how = Слева вверху — много за малое. Тяните метку вбок или нажимайте на ней стрелки, чтобы задать трудозатраты. Круги — боли, квадраты — возможности; номера — как в списке.
friction-matrix-up = ↑ вернётся клиентов из 100
friction-matrix-along = человеко-дни →
friction-matrix-unknown = неизвестно
friction-matrix-point = { $effort }; вернёт { $count } из 100

## Путь

friction-funnel = Где теряются клиенты
friction-funnel-how = Из 100 начавших, в порядке пути.
friction-funnel-order = Эти числа зависят от порядка, пункты — нет.
friction-arrive = { $count ->
    [one] приходит { $count }
    [few] приходят { $count }
   *[many] приходят { $count }
}
friction-calibrated = посчитано
friction-why-funnel = Кто потерян раньше, того нельзя потерять позже. Поэтому одна и та же боль стоит тем меньше клиентов, чем она позже. Где посчитаны сами потери, боли подогнаны под них.
friction-formula-funnel = Теряется здесь = пришло × доля теряющихся здесь; всего { $index }.
friction-why-arrive = Приходят те из 100 начавших, кто не потерян раньше; на карте с несколькими маршрутами — только те, чей маршрут ведёт сюда.
friction-why-nobody-lost = Здесь никто не теряется: тут нет боли, которая чего-то стоит, или никто сюда не приходит.
friction-why-calibrated = Потери здесь посчитаны, и боли подогнаны под них.
friction-step-come = Приходят, из 100 начавших
friction-step-pass = Из них проходят через точку
friction-step-pain = Из них теряются из-за боли: { $title }
friction-step-together = Из них теряются из-за всего вместе
friction-step-lost = Теряются здесь, из 100 начавших
friction-formula-step = { $before } × { $reach } × { $share } = { $lost }. Вместе: 1 минус произведение того, что пропускает каждая боль.
friction-tonality = Что говорят клиенты
friction-tonality-how = Тон от −1 до +1 по каналам и отделам и число контактов на 100 клиентов. Пунктир — меньше пяти высказываний.
friction-no-tones = Пока нет контактов, у которых есть канал и отдел.
friction-tone-of = { $channel } × { $department }
friction-tone-counts = Высказывания: положительных — { $positive }, нейтральных — { $neutral }, отрицательных — { $negative }.
friction-tone-few = Слишком мало, чтобы на это полагаться.
friction-formula-tone = Тон = ({ $positive } − { $negative }) / ({ $all } + 2) = { $tone }: положительные минус отрицательные, делённые на все и ещё два, чтобы малое число высказываний мало значило. Стандартное отклонение { $sd }.
friction-contacts = Контакты
friction-contacts-of = Контакты: { $name }
friction-meeting-pass = Проходят
friction-meeting-visits = Посещений
friction-meeting-channels = Каналов
friction-formula-contacts = Контактов на 100 клиентов = 100 × доля прошедших × посещений / каналов, которые делят точку.
friction-hand-offs = Передачи
friction-hand-offs-are = Передач на одного клиента: { $count }; пунктов индекса сразу после них: { $points }
friction-why-hand-offs = В среднем по пути: смен владельца — { $owners }, смен канала — { $channels }; если меняется сразу и то и другое, передача одна. Боль относится сюда, если её точка контакта только что приняла клиента.
friction-formula-hand-offs = Пункты болей в точках, принимающих клиента, по доле пришедших со стороны: { $points }.
friction-hand-off = { $from } → { $to }
friction-hand-off-both = меняются отдел и канал
friction-hand-off-owner = меняется отдел
friction-hand-off-channel = меняется канал
friction-hand-off-points = пункты: { $points }
friction-hand-off-often = Идут этим путём, раз на клиента
friction-hand-off-all = Приходят во вторую точку откуда угодно, раз на клиента
friction-hand-off-whole = Пункты болей в ней
friction-formula-hand-off = { $whole } × { $often } / { $passing } = { $points }.
friction-breadth = После покупки
friction-breadth-none = До покупки нет ничего, с чем можно сравнить.
friction-breadth-is = { $departments ->
    [one] После покупки ширина пути — { $ratio } прежней; там работает { $departments } отдел
    [few] После покупки ширина пути — { $ratio } прежней; там работают { $departments } отдела
   *[many] После покупки ширина пути — { $ratio } прежней; там работают { $departments } отделов
}
friction-why-breadth = Точек контакта, которые встречает один клиент: после покупки — { $after }, до неё — { $before }.
friction-formula-breadth = После покупки их разнообразие — как у { $hill } точек, в которых бывают одинаково часто: экспонента энтропии их охвата.
friction-memory = Что запоминается
friction-memory-is = Запоминается как { $memory }, в среднем ощущается как { $mean }
friction-why-memory = Люди запоминают самый сильный момент ({ $peak }) и конец ({ $end }); память — среднее из двух. На индекс это не влияет.
friction-memory-sum = Память
friction-memory-peak = Пик
friction-memory-end = Конец
friction-formula-memory = Среднее между { $peak } и { $end } — { $memory }.

## Находки

friction-findings-how = То, что выдаёт само устройство карты, хотя никто этого не записал. Находка сама ничего не меняет: примите её — и она станет болью; отклоните — и скажите почему.
friction-no-findings = Ничто не требует решения.
friction-findings-count = { $count ->
    [one] { $count } находка
    [few] { $count } находки
   *[many] { $count } находок
}
friction-and-more = и ещё { $count }
friction-fix = Что поможет:
friction-caution = Ложные тревоги. { $caution }
friction-accept = Принять как боль
friction-dismiss = Отклонить…
friction-postpone = Позже
friction-reason = Почему здесь это не боль?
friction-dismiss-now = Отклонить
friction-keep = Отмена
friction-said-accepted = Теперь это боль на карте: { $title }
friction-said-dismissed = Отклонено: { $title }
friction-said-postponed = Отложено: { $title }
friction-decided = Решено
friction-bygone = Решено, и больше не находится
friction-verdict-accepted = Принято { $date }, { $author }.
friction-verdict-dismissed = Отклонено { $date }, { $author }:
friction-verdict-postponed = Отложено { $date }, { $author }.
friction-show-pain = Показать боль
friction-reopen = Вернуть к рассмотрению

## Метод

method-part-page = На одной странице
method-part-appendix = Приложение
method-part-rules = Проверки
method-lead = Индекс трения показывает, сколько из 100 начавших путь клиентов встречают трение, из-за которого уходят, выбирают других или вынуждены звонить за помощью.
method-here = Для этой карты: { $index }, с вероятностью 80 % от { $low } до { $high }.
method-what = Что учитывается
method-what-text = Для каждой боли: сколько клиентов проходит её точку контакта, сколько из них её встречает и скольких она отталкивает. Тяжесть люди оценивают от 1 до 5; частоту — считают, прикидывают или называют словом. Что наблюдалось, заменяет то, что оценили на глаз.
method-bands = Как это оценивается
method-band-to = от { $from } до { $to }, не включая
method-band-from = от { $from }
method-sure = Насколько это надёжно
method-sure-text = Рядом с числом стоят его интервал, более мягкая и более строгая шкалы и доля, которая опирается на подсчёты. У карты, составленной из мнений, интервал широкий. Список «Что узнать в первую очередь» говорит, что сузит его сильнее всего.
method-whose = Чьё оно
method-whose-text = Индекс без остатка делится между болями, а значит, между этапами, отделами, каналами и категориями. Что никому не принадлежит, показано как ничьё.
method-change = Что его изменит
method-change-text = Если исключить боль из расчёта, видно, сколько клиентов осталось бы. Вместе с трудозатратами это даёт порядок работ, а с числом клиентов и стоимостью одного — деньги. Несколько улучшений вместе дают меньше суммы отдельных.
method-not = Чем оно не является
method-not-text = Эмоции и радости числа не меняют: радость в одном месте не возвращает того, кто ушёл в другом. Не меняют его и проверки. Нельзя сравнивать числа по разным шкалам и карты, составленные в основном из предположений.
method-appendix-lead = Все числа вычисляются по точным формулам; разыгрывается только устойчивость мест, с неизменным зерном. Таблицы ниже — те самые, по которым считает программа.
method-hazards = Тяжесть и потери
method-hazards-text = Доля потерянных из тех, кто встретил боль такой тяжести. Это соглашение, привязанное к опубликованным данным о мелких и крупных проблемах, решённых и нет (TARP), и об одном плохом опыте (PwC, 2018). Шкала умножает шансы на число рядом с её названием.
method-frequency = Частота
method-frequency-text = Бета-распределение. Подсчёт k из n прибавляет k и n − k к тому, что считается известным заранее; процент без n считается за n = 10; у точно известной доли разброса нет. Цитаты без знаменателя меняют надёжность, но не частоту. Доля g посещений за m посещений — это 1 − (1 − g)^m клиентов.
method-said = Сказано
method-believed = Понимается как
method-mean = Среднее
method-votes = Оценки
method-votes-text = Оценки усредняются в логарифмах шансов: простое среднее долей завышено из-за разногласий. Одна оценка стоит { $worth } клиентов, одни лишь оценки — не больше { $most }. Если из n встретивших боль потеряно k, они прибавляются как подсчёт.
method-index = Индекс
method-index-text = Боли одной точки считаются независимыми, границы перекрытия стоят рядом с числом. r — доля ещё не потерянных клиентов, которые проходят точку. Разные маршруты взвешиваются.
method-interval = Интервал
method-interval-text = Первые два момента доли оставшихся точны; бета-распределение с ними даёт 80-процентный интервал (квантили 10 % и 90 %) и вероятность каждого уровня. Уровень с вероятностью меньше 60 % печатается вместе со следующим.
method-points = Пункты
method-points-text = На шкале −ln трение складывается. Пункты делят индекс в этой пропорции, поэтому складываются точно и не зависят от порядка пути.
method-points-of = пункты
method-stability = Устойчивость мест
method-stability-text = Розыгрыши частоты и тяжести с неизменным зерном ({ $draws }) показывают, как часто боль оказывается среди самых дорогих. Больше { $most } не утверждается никогда.
method-calibration = Привязка к подсчётам
method-calibration-text = Где потери точки L посчитаны, её боли масштабируются так, чтобы вместе терять ровно столько, с сохранением пропорций. Доли причин, названных ушедшими, — это веса, пропорциональные −ln(1 − доля), а не частоты.
method-tone = Тон
method-tone-text = Положительные, нейтральные и отрицательные высказывания и по одному воображаемому с каждой стороны; меньше пяти — показываются бледно.
method-limits = Пределы
method-limits-text = Независимость болей и точек — допущение. Таблица потерь — соглашение: без подсчётов интервал не лучше её. Число нужно, чтобы видеть порядок, величину и неизвестное; его вторая цифра ничего не значит.
method-rules-text = { $count ->
    [one] { $count } правило смотрит на устройство карты. На индекс оно не влияет.
    [few] { $count } правила смотрят на устройство карты. На индекс они не влияют, и каждое может ошибиться: рядом сказано, в чём.
   *[many] { $count } правил смотрят на устройство карты. На индекс они не влияют, и каждое может ошибиться: рядом сказано, в чём.
}
