### Проверки пути: что говорит каждая, почему и что делать.
### У каждого правила: -title — несколько слов; -message — что нашлось здесь; -why — что об этом известно;
### -fix — что делать; -caution — когда тревога ложная.

# Что клиент может сделать, когда ему это дали.
check-give = { $give ->
    [seePrice] увидеть цену
    [try] попробовать
   *[seeOffer] увидеть, что предлагают
}

check-pay-before-value-title = Оплата раньше пользы
check-pay-before-value-message = { $give ->
    [never] В точке «{ $ask }» просят оплату, а раньше клиент нигде не может ни увидеть предложение, ни узнать цену, ни попробовать.
   *[other] В точке «{ $ask }» просят оплату раньше, чем клиент может { check-give } («{ $giveAt }», через { $steps ->
        [one] { $steps } шаг
        [few] { $steps } шага
       *[many] { $steps } шагов
    }).
}
check-pay-before-value-why = Кто ещё ничего не видел, не может понять, за что платит. Магазин, переставший требовать регистрацию перед покупкой, стал продавать на 45 % больше (Спул, 2009); клиент сервиса наборов для ужина рассказал в 2014 году, как карта встала между ним и меню.
check-pay-before-value-fix = Показать предложение или его образец до карты, а карту просить вместе с заказом.
check-pay-before-value-caution = Подарочные карты, залоги, счета между компаниями, платные пробы, где предложение показано вне карты.

check-ask-before-give-title = Сначала просят, потом дают
check-ask-before-give-message = В точке «{ $askAt }» клиент должен { $ask ->
    [personalData] отдать личные данные
    [install] что-то установить
    [call] позвонить
    [form] заполнить анкету
   *[registration] зарегистрироваться
} прежде, чем сможет { check-give } («{ $giveAt }»).{ $more ->
    [0] {""}
    [one] {" "}По дороге ещё { $more } запрос.
    [few] {" "}По дороге ещё { $more } запроса.
   *[many] {" "}По дороге ещё { $more } запросов.
}
check-ask-before-give-why = Из тех, кто бросил оформление заказа, 35 % сказали, что их заставляли завести учётную запись (Baymard, 2016).
check-ask-before-give-fix = Перенести запрос за первую пользу; пускать без регистрации.
check-ask-before-give-caution = Банки, клиники и все, кто обязан сначала узнать, кто перед ними.

check-unclear-obligation-title = Неясное обязательство
check-unclear-obligation-message = В точке «{ $askAt }» просят { $ask ->
    [contract] согласиться на договор
   *[payment] оплату
}, а к чему это обязывает, не сказано ни там, ни раньше.
check-unclear-obligation-why = Половина клиентов перестала бы покупать у компании, которой не доверяет (PwC, 2018); 24 % бросали оформление, потому что не видели полной цены заранее (Baymard).
check-unclear-obligation-fix = Сказать рядом с кнопкой, сколько это стоит, когда спишут в первый раз и как отказаться.
check-unclear-obligation-caution = Условия показаны, но у точки не отмечено, что она их даёт.

check-ask-twice-title = Спрашивают дважды
check-ask-twice-message = В точке «{ $again }» повторно спрашивают «{ $datum }»: клиент уже сообщил это в точке «{ $first }», но дальше оно не передаётся.
check-ask-twice-why = В опросе Redwood 59 % раздражало повторять одно и то же разным отделам; CEB называет повторы среди того, что делает общение с компанией трудом.
check-ask-twice-fix = Вести одну запись о клиенте: подставлять данные или просить подтвердить.
check-ask-twice-caution = Личность, которую закон велит проверять снова.

check-wrong-channel-title = Не тот канал
check-wrong-channel-message = { $persona } ({ $share } % клиентов) не пользуется ни одним каналом точки «{ $touchpoint }»: { $channels }.
check-wrong-channel-why = Точку, которой нет там, где люди, обходят. Это следует из самой карты.
check-wrong-channel-fix = Добавить канал, которым пользуются, или мостик к нему.
check-wrong-channel-caution = У персоны записаны не все каналы.

check-handoff-no-context-title = Передача с пустыми руками
check-handoff-no-context-message = { $change ->
    [owner] { $fromOwner } → { $toOwner }, точка «{ $to }» (после «{ $from }»): клиента передают, а с ним — ничего.
   *[channel] Между точками «{ $from }» и «{ $to }» меняется канал, а сказанное клиентом дальше не передаётся.
}
check-handoff-no-context-why = Из клиентов, которым пришлось перейти от самообслуживания к человеку, 62 % сочли это тяжёлым (Gartner, 2023).
check-handoff-no-context-fix = Передавать дело: тёплый перевод, заявка, общая карточка клиента.
check-handoff-no-context-caution = Следующий отдел узнаёт всё путём, которого на карте нет.

check-no-owner-title = Ничьё
check-no-owner-message = { $touchpoints ->
    [one] { $touchpoints } точка контакта никому не принадлежит
    [few] { $touchpoints } точки контакта никому не принадлежат
   *[many] { $touchpoints } точек контакта никому не принадлежат
}{ $pains ->
    [0] .
    [one] , а с ними { $pains } боль — { NUMBER($points, maximumFractionDigits: 0) } из { NUMBER($index, maximumFractionDigits: 0) } пунктов индекса.
    [few] , а с ними { $pains } боли — { NUMBER($points, maximumFractionDigits: 0) } из { NUMBER($index, maximumFractionDigits: 0) } пунктов индекса.
   *[many] , а с ними { $pains } болей — { NUMBER($points, maximumFractionDigits: 0) } из { NUMBER($index, maximumFractionDigits: 0) } пунктов индекса.
}
check-no-owner-why = Что ничьё, того никто не чинит. Это следует из самой карты.
check-no-owner-fix = Назначить каждой точке один ответственный отдел.
check-no-owner-caution = Почти никогда; у молодой карты ответственных ещё может не быть.

check-narrow-after-purchase-title = Узко после покупки
check-narrow-after-purchase-message = После первой покупки от ширины пути остаётся { $share } %: { $touchpoints ->
    [one] { $touchpoints } точка контакта
    [few] { $touchpoints } точки контакта
   *[many] { $touchpoints } точек контакта
}, { $departments ->
    [one] { $departments } отдел
    [few] { $departments } отдела
   *[many] { $departments } отделов
}.
check-narrow-after-purchase-why = Большая часть жизни с продуктом — после покупки, и повторные покупки там же. Это следует из самой карты.
check-narrow-after-purchase-fix = Нанести использование, помощь, возврат, продление, советы.
check-narrow-after-purchase-caution = Часто: вещи, которые покупают один раз, и карты, нарочно доведённые только до продажи.

check-unanswered-title = Тяжело, а решения нет
check-unanswered-message = «{ $pain }»: боль тяжёлая, её видели ({ $k } из { $n }), а решения нет.
check-unanswered-why = Из клиентов с серьёзной проблемой снова покупали 9–19 %, если им не ответили, и 82 %, если всё быстро решили (TARP).
check-unanswered-fix = Решить: исправить, смириться или проверить — и к какому дню.
check-unanswered-caution = Почти никогда; решение записано в другой системе.

check-long-checkout-title = Долгое оформление
check-long-checkout-message = От заказа до подтверждения — { $steps ->
    [one] { $steps } точка контакта
    [few] { $steps } точки контакта
   *[many] { $steps } точек контакта
} и { $asks ->
    [one] { $asks } запрос
    [few] { $asks } запроса
   *[many] { $asks } запросов
}.
check-long-checkout-why = Слишком долгое или сложное оформление прогнало 27 % бросивших корзину в 2016 году, 22 % в 2024-м и 18 % в 2025-м (Baymard).
check-long-checkout-fix = Объединить, подставить известное, убрать лишнее.
check-long-checkout-caution = Товары, которые надо собирать по частям, и закупки компаний.

check-blind-delivery-title = Ожидание вслепую
check-blind-delivery-message = В точке «{ $touchpoint }» клиент ждёт{ $missing ->
    [status] {" "}и не знает, на каком всё этапе; отвечает { $owner }.
    [owner] , и никто за это не отвечает.
   *[both] , не знает, на каком всё этапе, и никто за это не отвечает.
}
check-blind-delivery-why = В выборке заказов бразильской площадки недовольны были 10 %, если посылка пришла в срок, 33 % при опоздании на один–три дня и 74 % — на четыре–семь (Olist).
check-blind-delivery-fix = Обещать дату, показывать статус, писать до того, как срок сдвинется, назвать ответственного.
check-blind-delivery-caution = Почти никогда; статус отмечен у отдельной точки.

check-assumption-map-title = Больше предположений
check-assumption-map-message = { $share } % оценки — предположения. Сравнивать по ней карты и решать рано; сначала измерьте: «{ $first }».
check-assumption-map-why = В моделировании без данных о частоте 80-процентный интервал выполнял обещанное, только если догадка была верна, а при редких болях — в 5 % случаев.
check-assumption-map-fix = Понаблюдать хотя бы за восемью клиентами у каждой боли, на которую указывает находка.
check-assumption-map-caution = Не бывает: это арифметика.

check-bad-ending-title = Плохой конец
check-bad-ending-message = Путь заканчивается в точке «{ $touchpoint }»{ $why ->
    [emotion] , и это { $emotion ->
        [-2] очень неприятно
       *[-1] неприятно
    }.
   *[pain] {" "}тяжёлой болью: «{ $pain }».
}
check-bad-ending-why = Запоминаются пик и конец (r = 0,58 по многим исследованиям; Алайбек, 2022).
check-bad-ending-fix = Исправить последний шаг или добавить после него хороший.
check-bad-ending-caution = Редко; путь кончается там, где оборвана карта.

check-hard-exit-title = Трудно уйти
check-hard-exit-message = { $why ->
    [channel] Каналы ухода ({ $leaves }) не те, что каналы входа ({ $joins }): как вошли, так не уйти.
   *[asks] Чтобы уйти, нужно { $out ->
        [one] ответить на { $out } запрос
        [few] ответить на { $out } запроса
       *[many] ответить на { $out } запросов
    }, чтобы войти — на { $into }.
}
check-hard-exit-why = Клиенты сравнивают: в 2020 году из одного сервиса наборов для ужина уходили только письмом, из другого — одним нажатием, и писали люди именно об этом.
check-hard-exit-fix = Выпускать тем же каналом и с теми же усилиями, что и впускать.
check-hard-exit-caution = Продукты, уход из которых регулируется.

check-second-chance-title = Без второго шанса
check-second-chance-message = До второй покупки — { $pains ->
    [one] { $pains } серьёзный удар
    [few] { $pains } серьёзных удара
   *[many] { $pains } серьёзных ударов
}, первые два — «{ $first }» и «{ $second }».
check-second-chance-why = После одного плохого случая уходят 17–49 % в зависимости от страны, после нескольких — 59 % (PwC).
check-second-chance-fix = Исправить хотя бы одну из болей; после первой — загладить.
check-second-chance-caution = Редко; боли достаются разным людям.

check-silent-cell-title = Контакты без отклика
check-silent-cell-message = { $department }, { $channel }: { $contacts ->
    [one] { $contacts } контакт
    [few] { $contacts } контакта
   *[many] { $contacts } контактов
} на 100 клиентов, а о том, каково им, говорит { $remarks ->
    [0] ноль отзывов
    [one] { $remarks } отзыв
    [few] { $remarks } отзыва
   *[many] { $remarks } отзывов
}.
check-silent-cell-why = По отзывам, которых меньше пяти, тональности не узнать. Это следует из самой карты.
check-silent-cell-fix = Собрать пять отзывов или больше и сосчитать их по тональности.
check-silent-cell-caution = Почти никогда.

check-no-feedback-title = Никто не слушает
check-no-feedback-message = На этапе «{ $stage }» клиента не слышат: нет ни обратной связи, ни показателя, ни измерений.
check-no-feedback-why = Половина клиентов, у которых проблема, никогда не жалуется (TARP).
check-no-feedback-fix = Задать два вопроса, записывать причины, читать, что люди ищут.
check-no-feedback-caution = Клиента слышат в другом месте — скажем, в опросе обо всём пути.

check-offer-in-the-way-title = Предложение на пути
check-offer-in-the-way-message = Предложение «{ $touchpoint }» прерывает покупку.
check-offer-in-the-way-why = Между выбором и подтверждением каждый лишний экран — повод уйти. Это следует из самой карты.
check-offer-in-the-way-fix = Предлагать после подтверждения.
check-offer-in-the-way-caution = Выбор, который и правда дополняет покупку.

check-inconsistent-title = В каналах по-разному
check-inconsistent-message = { $what ->
    [emotion] «{ $job }» ощущается по-разному: { $worse } — { $low }, { $better } — { $high }.
   *[asks] «{ $job }»: { $worse } — { $low ->
        [one] { $low } запрос
        [few] { $low } запроса
        [many] { $low } запросов
       *[other] { $low } запроса
    }, { $better } — { $high }.
}
check-inconsistent-why = Клиент видит одну компанию, в какую бы дверь ни вошёл. Это следует из самой карты.
check-inconsistent-fix = Один стандарт; перенять лучшее из каналов.
check-inconsistent-caution = Каналы, которые нарочно служат разным нуждам.

check-one-persona-title = Один идеальный клиент
check-one-persona-message = { $personas ->
    [0] По карте не идёт ни одна персона: не сказано, чей это путь.
   *[other] По карте идёт одна персона, а свидетельства говорят о нескольких: их { $heard }.
}
check-one-persona-why = Среднее из нескольких людей — ничей путь. Это следует из самой карты.
check-one-persona-fix = Дать каждому роду клиентов свой маршрут или сказать, о ком карта.
check-one-persona-caution = Карта, нарочно нарисованная для одного рода клиентов.

check-data-without-use-title = Спросили зря
check-data-without-use-message = В точке «{ $touchpoint }» спрашивают «{ $datum }», но нигде на карте не используют.
check-data-without-use-why = В среднем оформлении заказа вдвое больше полей, чем нужно (Baymard).
check-data-without-use-fix = Убрать или сказать, зачем это.
check-data-without-use-caution = Данные используют вне карты.

check-evidence-conflict-title = Несовместимые числа
check-evidence-conflict-message = «{ $tag }»: { $low } { $unit } («{ $lowSource }») и { $high } { $unit } («{ $highSource }») вместе быть не могут.
check-evidence-conflict-why = Известные числа часто переписывают с ошибкой или относят не к тем людям. Это следует из самой карты.
check-evidence-conflict-fix = Найти первоисточник и исправить то, что неверно.
check-evidence-conflict-caution = Числа о разных группах людей.

check-staff-blind-title = Персонал не спросили
check-staff-blind-message = Сотрудники ({ $department }) лично или голосом общаются с клиентами — { $contacts ->
    [one] { $contacts } контакт
    [few] { $contacts } контакта
   *[many] { $contacts } контактов
} на 100 клиентов, — а от них на карте ничего нет.
check-staff-blind-why = Кто весь день говорит с клиентами, знает, что у них болит, и у самого болит тоже. Это следует из самой карты.
check-staff-blind-fix = Расспросить двух человек на переднем крае.
check-staff-blind-caution = Их спрашивали, но записали в другом месте.

check-duplicate-title = Одна боль дважды
check-duplicate-message = «{ $one }» и «{ $other }» похожи на одну боль: с обеими индекс { NUMBER($apart, maximumFractionDigits: 1) }, с одной { NUMBER($merged, maximumFractionDigits: 1) }.
check-duplicate-why = Одна цепочка причин на четырёх карточках дала индекс 74, объединённая — 58, а наблюдавшиеся исходы — 47 (случай ведомства по делам ветеранов США).
check-duplicate-fix = Сделать из двух карточек одну со свидетельствами обеих или назвать их так, чтобы различались.
check-duplicate-caution = Часто: у двух болей бывают общие слова, а одно наблюдение может показать обе.

check-split-votes-title = Оценки расходятся
check-split-votes-message = Оценки боли «{ $pain }» расходятся: от { $low } до { $high } (всего их { $votes }).
check-split-votes-why = Из проблем, найденных несколькими оценщиками, 24–30 % один счёл критическими, а другой мелкими (Херцум, 2014).
check-split-votes-fix = Обсудить две минуты, проголосовать снова вслепую или понаблюдать за клиентами.
check-split-votes-caution = Не бывает: возможно, правы оба, но о разных клиентах.
