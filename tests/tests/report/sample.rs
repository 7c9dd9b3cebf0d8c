//! A map with something in every row, in both languages, and the extremes: empty, hostile, large.

use journey_i18n::Language;
use journey_model::{
    Channel, ChannelKind, Count, Delight, Department, Document, Emotion, Evidence, EvidenceKind, Frequency, Id, Lane,
    LaneKind, Map, MapStatus, Metric, Note, Opportunity, OrderKey, Owner, PainPoint, Persona, PersonaShare, Phase,
    Placement, Record, Stage, Touchpoint, Vote,
};

/// A map with its library.
pub struct Sample {
    pub map: Document,
    pub library: Document,
}

/// Adds records with ids and order keys that grow.
struct Builder {
    map: Vec<Record>,
    library: Vec<Record>,
    next: u64,
    orders: Vec<OrderKey>,
}

const ROOT: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0000;

fn id(number: u64) -> Id {
    Id(uuid::Uuid::from_u128(ROOT + u128::from(number)))
}

impl Builder {
    fn new(map: Map) -> Builder {
        let map = Map { id: id(1), ..map };
        Builder { map: vec![map.into()], library: Vec::new(), next: 2, orders: OrderKey::spread(3000).collect() }
    }

    fn id(&mut self) -> Id {
        self.next += 1;
        id(self.next)
    }

    fn at(&mut self, parent: Option<Id>) -> Placement {
        let order = self.orders[usize::try_from(self.next).unwrap() % self.orders.len()].clone();
        Placement { parent, lane: None, order }
    }

    fn shared(&mut self, record: impl Into<Record>) -> Id {
        let mut record = record.into();
        let id = self.id();
        record.set_id(id);
        self.library.push(record);
        id
    }

    fn add(&mut self, parent: Option<Id>, record: impl Into<Record>) -> Id {
        let mut record = record.into();
        let id = self.id();
        record.set_id(id);
        let lane = record.placement().and_then(|placement| placement.lane);
        let placement = self.at(parent);
        if let Some(place) = record.placement_mut() {
            *place = Placement { lane, ..placement };
        }
        self.map.push(record);
        id
    }

    fn done(self) -> Sample {
        Sample {
            map: Document::of_records(id(1), self.map),
            library: Document::of_records(Id::LIBRARY, self.library),
        }
    }
}

fn votes(severities: &[u8]) -> Vec<Vote> {
    severities.iter().map(|severity| Vote { rater: String::new(), severity: *severity }).collect()
}

/// A meal-kit service that asks for the card before it shows the menu.
pub fn meal_kit(language: Language) -> Sample {
    let say = |en: &str, ru: &str| if language == Language::Ru { ru.to_owned() } else { en.to_owned() };
    let mut b = Builder::new(Map::default());
    let persona = b.shared(Persona { name: say("Anna, a busy parent", "Анна, занятая мама"), ..Persona::default() });
    let second = b.shared(Persona { name: say("Peter, a student", "Пётр, студент"), ..Persona::default() });
    let department = |b: &mut Builder, name: String, code: String, color| {
        b.shared(Department { name, code, color, ..Department::default() })
    };
    let growth = department(&mut b, say("Growth", "Привлечение"), say("GR", "ПР"), 0);
    let payments = department(&mut b, say("Payments", "Платежи"), say("PAY", "ПЛ"), 1);
    let logistics = department(&mut b, say("Logistics", "Логистика"), say("LOG", "ЛОГ"), 2);
    let support = department(&mut b, say("Support", "Поддержка"), say("SUP", "ПОД"), 3);
    let product = department(&mut b, say("Product", "Продукт"), String::new(), 4);
    let channel = |b: &mut Builder, name: String, kind| b.shared(Channel { name, kind, ..Channel::default() });
    let web = channel(&mut b, say("Web site", "Сайт"), ChannelKind::Web);
    let app = channel(&mut b, say("App", "Приложение"), ChannelKind::App);
    let email = channel(&mut b, say("E-mail", "Почта"), ChannelKind::Email);
    let social = channel(&mut b, say("Social network", "Соцсеть"), ChannelKind::Social);
    let courier = channel(&mut b, say("Courier", "Курьер"), ChannelKind::Courier);
    let phone = channel(&mut b, say("Phone", "Телефон"), ChannelKind::Phone);
    let quote = b.shared(Evidence {
        kind: EvidenceKind::Quote,
        text: say("Why do you need my card? I only want to see what you cook!", "Зачем вам моя карта? Я только хочу посмотреть, что вы готовите!"),
        source: say("Interview 4", "Интервью № 4"),
        url: "https://example.org/interviews/4?q=карта".into(),
        ..Evidence::default()
    });
    let observed = b.shared(Evidence {
        kind: EvidenceKind::Observation,
        text: say("Six of ten test users stopped at the card form.", "Шестеро из десяти участников теста остановились на форме карты."),
        source: say("Usability test", "Юзабилити-тест"),
        count: Some(Count { k: 6, n: 10 }),
        ..Evidence::default()
    });

    for kind in [
        LaneKind::Touchpoints,
        LaneKind::Actions,
        LaneKind::Thoughts,
        LaneKind::Emotions,
        LaneKind::PainPoints,
        LaneKind::Opportunities,
        LaneKind::Departments,
        LaneKind::Evidence,
        LaneKind::Metrics,
        LaneKind::Delight,
    ] {
        b.add(None, Lane { kind, ..Lane::default() });
    }
    let notes = b.add(None, Lane { kind: LaneKind::Notes, ..Lane::default() });
    b.add(None, Lane { kind: LaneKind::Backstage, hidden: true, ..Lane::default() });

    let stage = |b: &mut Builder, title: String, goal: String, phase, color| {
        b.add(None, Stage { title, goal, phase, color: Some(color), ..Stage::default() })
    };
    let touchpoint = |b: &mut Builder, stage, title: String, action: String, thought: String, emotion: i8, owner, channels: &[Id]| {
        b.add(
            Some(stage),
            Touchpoint {
                title,
                action,
                thought,
                emotion: Some(Emotion { value: emotion, word: String::new() }),
                owner: Some(owner),
                channels: channels.to_vec(),
                ..Touchpoint::default()
            },
        )
    };
    let discover = stage(&mut b, say("Discover", "Узнаёт о сервисе"), say("Understand whether this is for us", "Понять, подходит ли это нам"), Phase::Before, 0);
    touchpoint(&mut b, discover, say("Advertisement", "Реклама"), say("Sees a dish in the feed and taps it", "Видит блюдо в ленте и нажимает на него"), say("Looks good. How much is it?", "Выглядит вкусно. Сколько это стоит?"), 1, growth, &[social]);
    let landing = touchpoint(&mut b, discover, say("Landing page", "Посадочная страница"), say("Reads how it works, looks for the menu", "Читает, как всё устроено, ищет меню"), say("Where are the dishes of this week?", "А где блюда этой недели?"), 1, growth, &[web]);
    b.add(Some(landing), Delight { text: say("The photographs make one hungry", "От фотографий хочется есть"), ..Delight::default() });
    let signup = stage(&mut b, say("Sign up", "Регистрируется"), say("See the menu", "Увидеть меню"), Phase::Buy, 3);
    let account = touchpoint(&mut b, signup, say("Account", "Учётная запись"), say("Enters address, phone and allergies", "Вводит адрес, телефон и аллергии"), say("So many questions before I have seen anything", "Столько вопросов, а я ещё ничего не увидела"), -1, growth, &[web, app]);
    let card = touchpoint(&mut b, signup, say("Bank card before the menu", "Карта до меню"), say("Is asked for a card before the menu can be seen", "Должна ввести карту, прежде чем увидит меню"), say("Why do you need my card already?", "Зачем вам уже сейчас моя карта?"), -2, payments, &[web, app]);
    b.add(
        Some(card),
        PainPoint {
            title: say("The card is asked before the menu can be seen", "Карту спрашивают раньше, чем показывают меню"),
            description: say("Nobody can judge the offer before paying for it.", "Нельзя понять, за что платишь, пока не заплатишь."),
            votes: votes(&[4, 4, 3]),
            frequency: Frequency::Counted(Count { k: 6, n: 10 }),
            owners: vec![Owner { department: payments, weight: 1.0 }, Owner { department: growth, weight: 1.0 }],
            effort: Some(5.0),
            evidence: vec![quote, observed],
            ..PainPoint::default()
        },
    );
    b.add(
        Some(card),
        PainPoint {
            title: say("The price of the subscription is not said before the end", "Цену подписки называют только в конце"),
            votes: votes(&[3, 3, 2]),
            frequency: Frequency::Counted(Count { k: 4, n: 10 }),
            owners: vec![Owner { department: growth, weight: 1.0 }],
            effort: Some(1.0),
            ..PainPoint::default()
        },
    );
    b.add(
        Some(card),
        Opportunity {
            title: say("Show the menu before the card", "Показать меню до карты"),
            hypothesis: say("If one sees this week's dishes first, more people finish the sign-up, because they know what they pay for.", "Если сначала показать блюда недели, регистрацию закончат больше людей: они будут знать, за что платят."),
            effort: Some(5.0),
            owner: Some(growth),
            due: "2026-12-15".into(),
            ..Opportunity::default()
        },
    );
    b.add(Some(card), Note { text: say("Legal wants the card for the age check", "Юристы просят карту ради проверки возраста"), color: Some(2), placement: Placement { lane: Some(notes), ..Placement::default() }, ..Note::default() });
    let choose = stage(&mut b, say("Choose", "Выбирает"), say("Three dinners that everybody eats", "Три ужина, которые съедят все"), Phase::Use, 2);
    let menu = touchpoint(&mut b, choose, say("Menu of the week", "Меню недели"), say("Chooses three dishes", "Выбирает три блюда"), say("At last! The children will like this one", "Наконец-то! Вот это детям понравится"), 2, product, &[app, web]);
    touchpoint(&mut b, choose, say("Delivery window", "Время доставки"), say("Picks Tuesday, 18:00–20:00", "Выбирает вторник, 18:00–20:00"), String::new(), 1, logistics, &[app]);
    touchpoint(&mut b, choose, say("Confirmation", "Подтверждение"), say("Gets an e-mail with the order", "Получает письмо с заказом"), String::new(), 0, product, &[email]);
    b.add(Some(choose), Metric { name: say("Conversion from menu to order", "Конверсия из меню в заказ"), unit: "%".into(), target: Some(60.0), values: vec![journey_model::DatedValue { date: "2026-10-01".into(), value: 41.5 }], ..Metric::default() });
    let receive = stage(&mut b, say("Receive and cook", "Получает и готовит"), say("Dinner on the table by seven", "Ужин на столе к семи"), Phase::Use, 1);
    let box_ = touchpoint(&mut b, receive, say("Delivery", "Доставка"), say("Waits at home and takes the box", "Ждёт дома и забирает коробку"), say("It was to come by six", "Обещали к шести"), -1, logistics, &[courier, phone]);
    b.add(
        Some(box_),
        PainPoint {
            title: say("The courier comes outside the window", "Курьер приезжает не в назначенное время"),
            votes: votes(&[3]),
            owners: vec![Owner { department: logistics, weight: 1.0 }],
            effort: Some(20.0),
            ..PainPoint::default()
        },
    );
    let cook = touchpoint(&mut b, receive, say("Cooking", "Готовка"), say("Cooks by the recipe card", "Готовит по карточке с рецептом"), say("Even I can do this", "Даже у меня получается"), 2, product, &[]);
    b.add(Some(cook), Metric { name: "CSAT".into(), target: Some(4.5), values: vec![journey_model::DatedValue { date: "2026-10-01".into(), value: 4.6 }], ..Metric::default() });
    let feedback = touchpoint(&mut b, receive, say("Rating the dish", "Оценка блюда"), say("Gives four stars and writes two words", "Ставит четыре звезды и пишет два слова"), String::new(), 0, product, &[app]);
    let leave = stage(&mut b, say("Pause or leave", "Приостанавливает или уходит"), say("Skip the holidays without losing money", "Пропустить отпуск и не потерять деньги"), Phase::After, 4);
    let cancel = touchpoint(&mut b, leave, say("Cancellation", "Отмена подписки"), say("Looks for the way to pause, then calls", "Ищет, как приостановить, потом звонит"), say("Why is this hidden?", "Зачем это спрятали?"), -2, support, &[phone, email]);
    b.add(
        Some(cancel),
        PainPoint {
            title: say("One can only cancel by e-mail or by phone", "Отменить можно только письмом или по телефону"),
            votes: votes(&[4, 5, 4]),
            owners: vec![Owner { department: support, weight: 1.0 }],
            effort: Some(8.0),
            evidence: vec![quote],
            ..PainPoint::default()
        },
    );
    let back = touchpoint(&mut b, leave, say("Letter “Come back”", "Письмо «Возвращайтесь»"), say("Deletes it unread", "Удаляет не читая"), String::new(), -1, growth, &[email]);
    for record in &mut b.map {
        match record {
            Record::Touchpoint(touchpoint) if touchpoint.id == card => {
                touchpoint.moment_of_truth = true;
                touchpoint.supporting = vec![growth];
                touchpoint.evidence = vec![quote, observed];
            }
            Record::Touchpoint(touchpoint) if touchpoint.id == cancel => touchpoint.reach = Some(0.5),
            Record::Touchpoint(touchpoint) if touchpoint.id == account => touchpoint.supporting = vec![product, support],
            Record::Touchpoint(touchpoint) if [menu, feedback, back].contains(&touchpoint.id) => {
                touchpoint.description = say("Everything on one screen", "Всё на одном экране");
            }
            Record::Map(map) => {
                map.title = say("From the advertisement to the third box", "От рекламы до третьей коробки");
                map.scenario = say(
                    "A family that cooks after work wants to try a meal-kit subscription for a week.",
                    "Семья, которая готовит после работы, хочет на неделю попробовать подписку на наборы продуктов.",
                );
                map.status = MapStatus::InReview;
                map.language = if language == Language::Ru { journey_model::Language::Ru } else { journey_model::Language::En };
                map.personas =
                    vec![PersonaShare { persona, share: 0.7 }, PersonaShare { persona: second, share: 0.3 }];
            }
            _ => {}
        }
    }
    b.add(None, PainPoint { title: say("The box is hard to recycle", "Коробку трудно сдать в переработку"), ..PainPoint::default() });
    b.done()
}

/// A map with nothing in it.
pub fn empty() -> Sample {
    Builder::new(Map::default()).done()
}

/// Texts that try to break the page in every place that takes text.
pub fn hostile() -> Sample {
    let endless = "щЖ".repeat(5000);
    let mixed = "a\u{0}b\u{7}\r\nשלום 你好 👩‍👩‍👧 e\u{301}\u{301}\u{301} \u{202e}evil <b>&amp;</b> ﷽ 𝕏";
    let mut b = Builder::new(Map { title: endless.clone(), scenario: mixed.into(), ..Map::default() });
    let department = b.shared(Department { name: endless.clone(), color: 255, ..Department::default() });
    let channel = b.shared(Channel { name: endless.clone(), ..Channel::default() });
    for _ in 0..2 {
        let stage = b.add(None, Stage { title: endless.clone(), goal: mixed.into(), ..Stage::default() });
        for _ in 0..2 {
            let touchpoint = b.add(
                Some(stage),
                Touchpoint {
                    title: endless.clone(),
                    action: endless.clone(),
                    emotion: Some(Emotion { value: -2, word: endless.clone() }),
                    owner: Some(department),
                    supporting: vec![department; 3],
                    channels: vec![channel; 4],
                    ..Touchpoint::default()
                },
            );
            b.add(
                Some(touchpoint),
                PainPoint { title: endless.clone(), description: mixed.into(), votes: votes(&[5]), ..PainPoint::default() },
            );
            b.add(Some(touchpoint), Opportunity { title: mixed.into(), hypothesis: endless.clone(), ..Opportunity::default() });
        }
    }
    b.add(None, Note { text: endless, ..Note::default() });
    b.done()
}

/// Twelve stages, 240 touchpoints, a thousand pains.
pub fn large() -> Sample {
    let mut b = Builder::new(Map { title: "Розничное кредитование".into(), ..Map::default() });
    let departments: Vec<Id> = (0_u8..8)
        .map(|color| b.shared(Department { name: format!("Отдел {color}"), code: format!("О{color}"), color, ..Department::default() }))
        .collect();
    for stage in 0..12 {
        let parent = b.add(None, Stage { title: format!("Этап {stage}"), ..Stage::default() });
        for index in 0..20_usize {
            let touchpoint = b.add(
                Some(parent),
                Touchpoint {
                    title: format!("Точка {stage}.{index}"),
                    action: "Клиент долго ждёт, пока обработают заявку".into(),
                    owner: Some(departments[index % 8]),
                    emotion: Some(Emotion { value: i8::try_from(index % 5).unwrap() - 2, word: String::new() }),
                    ..Touchpoint::default()
                },
            );
            for pain in 0..(if stage < 2 { 5 } else { 4 }) {
                let title = format!("Боль {stage}.{index}.{pain}: приходится перезванивать, чтобы уточнить");
                let frequency = Frequency::Counted(Count { k: 1, n: 50 });
                b.add(Some(touchpoint), PainPoint { title, frequency, votes: votes(&[2]), ..PainPoint::default() });
            }
        }
    }
    b.done()
}
