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
cli-score =
    Примерно { $index } из 100 клиентов встречают трение, из-за которого уходят или звонят
    ({ $low }–{ $high }; { $lenient }–{ $strict } по более мягкой или строгой шкале).
cli-band = Уровень { $band }.
cli-band-possibly = Уровень { $band } (возможно, { $possibly }).
cli-coverage = { $share } % оценки опирается на подсчёты, показатели или исходы.
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
