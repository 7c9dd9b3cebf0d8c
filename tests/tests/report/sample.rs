//! Maps to print: the sample that ships, and the extremes: empty, hostile, large.

use journey_exchange::template;
use journey_i18n::Language;
use journey_model::{
    Channel, Count, Department, Document, Emotion, Evidence, Frequency, Id, Map, Note, Opportunity, OrderKey,
    PainPoint, Persona, PersonaShare, Placement, Record, Stage, Touchpoint, Vote,
};

/// A map with its library.
pub(crate) struct Sample {
    pub(crate) map: Document,
    pub(crate) library: Document,
}

/// Adds records with ids and order keys that grow.
pub(crate) struct Builder {
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
    pub(crate) fn new(map: Map) -> Builder {
        let map = Map { id: id(1), ..map };
        Builder {
            map: vec![map.into()],
            library: Vec::new(),
            next: 2,
            orders: OrderKey::spread(3000).collect(),
        }
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

    pub(crate) fn add(&mut self, parent: Option<Id>, record: impl Into<Record>) -> Id {
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

    /// A persona that makes the journey.
    fn travelled_by(&mut self, persona: Persona) {
        let persona = self.shared(persona);
        if let Some(Record::Map(map)) = self.map.first_mut() {
            map.personas.push(PersonaShare { persona, share: 0.5 });
        }
    }

    pub(crate) fn done(self) -> Sample {
        Sample {
            map: Document::of_records(id(1), self.map),
            library: Document::of_records(Id::LIBRARY, self.library),
        }
    }
}

fn votes(severities: &[u8]) -> Vec<Vote> {
    severities.iter().map(|severity| Vote { rater: String::new(), severity: *severity }).collect()
}

/// The sample that ships: a meal-kit service that asks for the card before it shows the menu.
pub(crate) fn meal_kit(language: Language) -> Sample {
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let spoken = match language {
        Language::En => journey_model::Language::En,
        Language::Ru => journey_model::Language::Ru,
    };
    let parcel = template::make("meal-kit", spoken, &mut fresh).expect("the sample ships");
    Sample { map: parcel.document, library: Document::of_records(Id::LIBRARY, parcel.library) }
}

/// A map with nothing in it.
pub(crate) fn empty() -> Sample {
    Builder::new(Map::default()).done()
}

/// Texts that try to break the page in every place that takes text.
pub(crate) fn hostile() -> Sample {
    let endless = "щЖ".repeat(5000);
    let mixed = "a\u{0}b\u{7}\r\nשלום 你好 👩‍👩‍👧 e\u{301}\u{301}\u{301} \u{202e}evil <b>&amp;</b> ﷽ 𝕏";
    let mut b = Builder::new(Map { title: endless.clone(), scenario: mixed.into(), ..Map::default() });
    for name in [&endless, mixed] {
        b.travelled_by(Persona {
            name: name.into(),
            segment: name.into(),
            quote: endless.clone(),
            summary: mixed.into(),
            goals: vec![endless.clone(), String::new(), mixed.into()],
            frustrations: vec![mixed.into(); 40],
            ..Persona::default()
        });
    }
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
                PainPoint {
                    title: endless.clone(),
                    description: mixed.into(),
                    votes: votes(&[5]),
                    ..PainPoint::default()
                },
            );
            b.add(
                Some(touchpoint),
                Opportunity { title: mixed.into(), hypothesis: endless.clone(), ..Opportunity::default() },
            );
        }
    }
    b.add(None, Note { text: endless, ..Note::default() });
    b.done()
}

/// Twelve stages, 240 touchpoints, a thousand pains that all rest on one nugget.
pub(crate) fn large() -> Sample {
    let mut b =
        Builder::new(Map { title: "Розничное кредитование".into(), ..Map::default() });
    let departments: Vec<Id> = (0_u8..8)
        .map(|color| {
            b.shared(Department {
                name: format!("Отдел {color}"),
                code: format!("О{color}"),
                color,
                ..Department::default()
            })
        })
        .collect();
    let nugget =
        b.shared(Evidence { text: "Звонят снова и снова".into(), ..Evidence::default() });
    for stage in 0..12 {
        let parent = b.add(None, Stage { title: format!("Этап {stage}"), ..Stage::default() });
        for index in 0..20_usize {
            let touchpoint = b.add(
                Some(parent),
                Touchpoint {
                    title: format!("Точка {stage}.{index}"),
                    action: "Клиент долго ждёт, пока обработают заявку".into(),
                    owner: Some(departments[index % 8]),
                    emotion: Some(Emotion {
                        value: i8::try_from(index % 5).unwrap() - 2,
                        word: String::new(),
                    }),
                    ..Touchpoint::default()
                },
            );
            for pain in 0..(if stage < 2 { 5 } else { 4 }) {
                let title = format!("Боль {stage}.{index}.{pain}: приходится перезванивать, чтобы уточнить");
                // One in five nobody has looked into.
                let is_assumed = pain == 3;
                let frequency =
                    if is_assumed { Frequency::Unknown } else { Frequency::Counted(Count { k: 1, n: 50 }) };
                let evidence = if is_assumed { Vec::new() } else { vec![nugget] };
                let pain =
                    PainPoint { title, frequency, votes: votes(&[2]), evidence, ..PainPoint::default() };
                b.add(Some(touchpoint), pain);
            }
        }
    }
    b.done()
}
