### Что говорит командная строка.

cli-map = Карта
cli-index = Индекс
cli-id = Номер
cli-pain = Боль
cli-touchpoint = Точка контакта
cli-department = Отдел
cli-nobody = никто
cli-points = Пункты
cli-recovered = Вернём
cli-ranges = ({ $low }–{ $high }; { $lenient }–{ $strict } по более мягкой или строгой шкале).
cli-band = Уровень { $band }: { $name }.
cli-band-possibly = Уровень { $band }: { $name } (возможно, { $possibly }).
cli-coverage = { $share } % оценки опирается на подсчёты, показатели или исходы.
cli-beside = Если в каждой точке всё терпят одни и те же люди — { $same } из 100, если каждая боль задевает других — { $different }. Средняя точка контакта теряет { $density }. Шкала: { $profile }.
cli-check-open =
    { $count ->
        [0] Решать нечего.
        [one] Осталось решить: { $count } находка.
        [few] Осталось решить: { $count } находки.
       *[many] Осталось решить: { $count } находок.
    }
cli-check-decided =
    { $count ->
        [one] По { $count } находке уже есть решение; --all покажет и её.
       *[many] По { $count } находкам уже есть решения; --all покажет и их.
    }
cli-interval = 80 %
cli-per-day = За день
cli-rank = Первые 3
cli-grade-head = Основание
cli-grade = { $grade ->
    [judged] суждение
    [quoted] цитаты
    [counted] подсчёт
    [measured] исходы
   *[assumed] нет
}
cli-percent = { $share } %
cli-more-than = > { $share } %
cli-stage = Этап
cli-channel = Канал
cli-category = Категория
cli-persona = Персона
cli-share = Доля
cli-money-head = Деньги
cli-no-stage = вне этапов
cli-no-channel = без канала
cli-no-category = без категории
cli-no-persona = без персоны
cli-what-if = Сейчас теряется { $now } из 100; так — на { $won } меньше.
cli-customers = Клиентов { cli-period }: { $customers } ({ $span }), если начинают { $entering }.
cli-money =
    Потери { cli-period }: клиентов { $customers } ({ $span }), денег { $money } { $currency } ({ $moneyspan }), если начинают { $entering }, а один клиент стоит { $worth } { $currency }.
cli-period = { $period ->
    [week] в неделю
    [quarter] в квартал
    [year] в год
   *[month] в месяц
}
cli-ask = О чём спросить дальше
cli-ask-frequency = Сколько людей встречают «{ $title }»? Интервал сузится на { $share } %.
cli-ask-severity = Сколько людей уходят из-за «{ $title }»? Интервал сузится на { $share } %.
cli-compared = { $title }: { $index } из 100 ({ $low }–{ $high }), уровень { $band }.
cli-fewer-lost = Теряется на { $won } из 100 меньше. Уверенность, что стало действительно лучше: { $sure }.
cli-more-lost = Теряется на { $won } из 100 больше. Уверенность, что стало действительно хуже: { $sure }.
cli-before = Было
cli-after = Стало
cli-became = Что с ней
cli-pain-gone = исчезла
cli-pain-new = новая
cli-pain-changed = изменилась
cli-pain-same = та же
cli-kept =
    { $count ->
        [one] { $count } место осталось как есть: с тех пор его изменил кто-то другой.
        [few] { $count } места остались как есть: с тех пор их изменил кто-то другой.
       *[many] { $count } мест остались как есть: с тех пор их изменил кто-то другой.
    }
cli-missing-glyphs = Этих знаков нет ни в одном шрифте, вместо них напечатаны коды: { $letters }
cli-healthy =
    Всё в порядке: { $documents ->
        [one] { $documents } документ
        [few] { $documents } документа
       *[many] { $documents } документов
    }, { $records ->
        [one] { $records } запись
        [few] { $records } записи
       *[many] { $records } записей
    }.
cli-unwell =
    Не всё в порядке, строки выше говорят, что именно. Проверено: { $documents ->
        [one] { $documents } документ
        [few] { $documents } документа
       *[many] { $documents } документов
    }, { $records ->
        [one] { $records } запись
        [few] { $records } записи
       *[many] { $records } записей
    }.
cli-serving = Откройте этот адрес в браузере на этой машине. Ctrl+C завершает работу.
cli-no-pages = Программа собрана без своих страниц; их собирает cargo xtask setup. На запросы она всё равно отвечает.
