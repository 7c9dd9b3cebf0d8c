//! A large map: twelve stages, six touchpoints each, four hundred cards on the poster, a thousand rows of evidence, each with a
//! link to its card and one to its source. Always the same words.

use journey_model::{
    Count, Document, Evidence, EvidenceKind, Frequency, Id, Map, OrderKey, PainPoint, Placement, Record,
    Stage, Touchpoint, Vote,
};

const STAGES: [&str; 12] = [
    "Потребность",
    "Сравнение",
    "Первый визит",
    "Консультация",
    "Заявка",
    "Проверка",
    "Договор",
    "Оплата",
    "Получение",
    "Использование",
    "Поддержка",
    "Продление",
];
const WHO: [&str; 6] = [
    "Клиент не находит",
    "Система теряет",
    "Оператор спрашивает снова",
    "Никто не объясняет",
    "Форма не принимает",
    "Приложение прячет",
];
const WHAT: [&str; 8] = [
    "договор",
    "статус заявки",
    "паспорт",
    "график платежей",
    "номер договора",
    "подпись",
    "справку",
    "условия возврата",
];
const WHEN: [&str; 5] = [
    "при смене канала",
    "в выходные",
    "на телефоне",
    "после шага № 3 «Подтверждение»",
    "— срок до 5 рабочих дней",
];

/// The map with its library, and its words for other programs.
pub struct Large {
    /// The map.
    pub map: Document,
    /// The library with the evidence.
    pub library: Document,
    /// Title and text of the cards, by stage and touchpoint.
    pub cards: Vec<(usize, usize, String, String)>,
    /// What is said, its source, its date, its address, and the number of its card.
    pub rows: Vec<(String, String, &'static str, String, usize)>,
}

/// The names of the stages.
pub fn stages() -> [&'static str; 12] {
    STAGES
}

fn id(number: usize) -> Id {
    Id(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number as u128))
}

fn sentence(number: usize) -> String {
    let [who, what, when] = [WHO[number % 6], WHAT[number / 6 % 8], WHEN[number / 48 % 5]];
    format!("{who} {what} {when}")
}

impl Large {
    /// So many times four hundred cards and a thousand rows.
    pub fn new(times: usize) -> Large {
        let (count, rows) = (400 * times, 1000 * times);
        let orders: Vec<OrderKey> = OrderKey::spread(count.max(1000)).collect();
        let at = |parent, place: usize| Placement { parent, lane: None, order: orders[place].clone() };
        let map = id(1);
        let mut records: Vec<Record> = vec![
            Map { id: map, title: "Розничное кредитование".into(), ..Map::default() }.into(),
        ];
        let (stage_id, touchpoint_id) = (|stage: usize| id(10 + stage), |place: usize| id(100 + place));
        for (stage, title) in STAGES.iter().enumerate() {
            let placement = at(None, stage);
            records.push(
                Stage { id: stage_id(stage), placement, title: (*title).into(), ..Stage::default() }.into(),
            );
            for column in 0..6 {
                let (place, title) = (stage * 6 + column, format!("{title}, шаг {}", column + 1));
                let placement = at(Some(stage_id(stage)), column);
                let touchpoint =
                    Touchpoint { id: touchpoint_id(place), placement, title, ..Touchpoint::default() };
                records.push(touchpoint.into());
            }
        }
        let mut cards = Vec::with_capacity(count);
        for card in 0..count {
            let place = card % 72;
            let (title, text) = (format!("К-{:03} {}", card + 1, WHAT[card % 8]), sentence(card));
            cards.push((place / 6, place % 6, title.clone(), text.clone()));
            records.push(
                PainPoint {
                    id: id(1000 + card),
                    placement: at(Some(touchpoint_id(place)), card),
                    title,
                    description: text,
                    frequency: Frequency::Counted(Count { k: 1, n: 90 }),
                    votes: vec![Vote { rater: "а".into(), severity: 2 }],
                    evidence: (0..rows)
                        .filter(|row| row % count == card)
                        .map(|row| id(100_000 + row))
                        .collect(),
                    ..PainPoint::default()
                }
                .into(),
            );
        }
        let (mut library, mut said) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        for row in 0..rows {
            let more = if row % 10 == 0 { format!(" {}.", sentence(row + 7)) } else { String::new() };
            let text = format!("Р-{:04}. {}.{more}", row + 1, sentence(row * 5));
            let (source, date) = (format!("CJM-{:04}", 1000 + row * 7 % 9000), "2026-10-02");
            let url = format!("https://tracker.example.com/{source}");
            said.push((text.clone(), source.clone(), date, url.clone(), row % count));
            library.push(
                Evidence {
                    id: id(100_000 + row),
                    kind: EvidenceKind::Ticket,
                    text,
                    source,
                    url,
                    date: date.into(),
                    ..Evidence::default()
                }
                .into(),
            );
        }
        Large {
            map: Document::of_records(map, records),
            library: Document::of_records(Id::LIBRARY, library),
            cards,
            rows: said,
        }
    }
}
