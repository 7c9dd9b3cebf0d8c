//! The facts in words: figures as people read them, and the sentences that managers remember.

use journey_i18n::Language;
use journey_model::{Id, Touchpoint};

use crate::facts::{ABOUT_HALF, Facts};

impl Facts<'_> {
    /// A figure as people read it: whole, and "under 1" for what is less.
    pub(crate) fn whole(&self, figure: f64) -> String {
        if figure > 0.0 && figure < 1.0 { self.say("report-under-one") } else { self.words.number(figure, 0) }
    }

    /// A figure in a narrow column.
    pub(crate) fn narrow(&self, figure: f64) -> String {
        if figure > 0.0 && figure < 1.0 {
            self.say("report-under-one-narrow")
        } else {
            self.words.number(figure, 0)
        }
    }

    /// Customers won back, in a narrow column.
    pub(crate) fn gain(&self, figure: f64) -> String {
        let narrow = self.narrow(figure);
        if figure >= 1.0 { format!("+{narrow}") } else { narrow }
    }

    /// A figure with one decimal, for tables in which the order must be seen.
    pub(crate) fn fine(&self, figure: f64) -> String {
        self.words.number(figure, 1)
    }

    /// An effort in words.
    pub(crate) fn effort(&self, days: Option<f64>) -> String {
        match days {
            Some(days) => self.words.say("report-effort", &[("days", days.into())]),
            None => self.say("report-effort-unknown"),
        }
    }

    /// A range of two figures as people read it.
    pub(crate) fn range(&self, low: f64, high: f64) -> String {
        let [low, high] = [low, high].map(|figure| self.words.number(figure, 0));
        if low == high { low } else { format!("{low}–{high}") }
    }

    /// A share in percent.
    pub(crate) fn percent(&self, share: f64) -> String {
        let percent = self.whole(share * 100.0);
        self.words.say("report-percent", &[("percent", percent.as_str().into())])
    }

    /// The band as it is printed: with the next probable one where it is not sure.
    pub(crate) fn band(&self) -> String {
        let letter = crate::theme::letter(self.score.band);
        match self.score.possibly {
            Some(other) => self.words.say(
                "report-band-possibly",
                &[("band", letter.into()), ("other", crate::theme::letter(other).into())],
            ),
            None => letter.to_owned(),
        }
    }

    /// An amount of money as it is known: three figures of it.
    pub(crate) fn amount(&self, money: f64, currency: &str) -> String {
        let (unit, key) = match money.abs() {
            amount if amount >= 1e9 => (1e9, "report-billions"),
            amount if amount >= 1e6 => (1e6, "report-millions"),
            amount => (10_f64.powf((amount.max(1.0).log10().floor() - 2.0).max(0.0)), ""),
        };
        let money = money / unit;
        let amount = if key.is_empty() {
            self.words.number(money.round() * unit, 0)
        } else {
            let decimals = if money.abs() < 10.0 { 2 } else { usize::from(money.abs() < 100.0) };
            self.words.say(key, &[("amount", self.words.number(money, decimals).as_str().into())])
        };
        format!("{amount} {currency}").trim_end().to_owned()
    }

    /// Somebody's own words in quotation marks. In Russian the full stop stands behind them.
    pub(crate) fn quote(&self, text: &str) -> String {
        let text = text.trim();
        let quote = |text: &str| self.words.say("report-quote", &[("text", text.into())]);
        match text.strip_suffix('.') {
            Some(bare) if self.words.language() == Language::Ru && !bare.ends_with('.') => {
                format!("{}.", quote(bare))
            }
            _ => quote(text),
        }
    }

    /// What is lost in a period, and what that assumes.
    pub(crate) fn loss_a_period(&self) -> Option<String> {
        let volume = self.volume()?;
        let customers = volume.customers;
        let mut arguments = vec![
            ("period", format!("{:?}", volume.period).to_lowercase()),
            ("entering", self.words.number(volume.entering, 0)),
            ("customers", self.words.number(customers.value, 0)),
            ("range", self.range(customers.low, customers.high)),
        ];
        let mut key = "report-loss-customers";
        if let (Some(money), Some(value)) = (volume.money, volume.value) {
            key = "report-loss-money";
            arguments.extend([
                ("money", self.amount(money.value, &volume.currency)),
                ("low", self.amount(money.low, "")),
                ("high", self.amount(money.high, &volume.currency)),
                (
                    "value",
                    format!("{}\u{a0}{}", self.words.number(value, 0), volume.currency).trim_end().to_owned(),
                ),
            ]);
        }
        let arguments: Vec<_> =
            arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        Some(self.words.say(key, &arguments))
    }

    /// What is remembered of the journey: its peak and its end.
    pub(crate) fn remembered(&self) -> String {
        let title = |id: Option<Id>| {
            let touchpoint = id.and_then(|id| self.document.find::<Touchpoint>(id));
            touchpoint.map(|touchpoint| Facts::cut(&touchpoint.title, 50)).unwrap_or_default()
        };
        let arguments = [("peak", title(self.peak)), ("end", title(self.end))];
        self.words.say("report-remembered", &arguments.map(|(name, value)| (name, value.into())))
    }

    /// The sentence for managers.
    pub(crate) fn sentence(&self) -> String {
        let score = self.score;
        if !self.is_scored() {
            return self.say("report-sentence-none");
        }
        let [low, high] = score.interval80;
        let range = self.range(low, high);
        let first = if score.index < 1.0 {
            self.words.say("report-sentence-under-one", &[("high", self.whole(high).as_str().into())])
        } else {
            let index = score.index.round();
            self.words.say("report-sentence", &[("index", index.into()), ("range", range.as_str().into())])
        };
        match self.dominant() {
            Some((touchpoint, share)) => {
                let key = if share < 1.0 - ABOUT_HALF { "report-half-here" } else { "report-most-here" };
                let share = self.percent(share);
                let rest = self.words.say(
                    key,
                    &[
                        ("touchpoint", Facts::quoted(&touchpoint.title).as_str().into()),
                        ("share", share.as_str().into()),
                    ],
                );
                format!("{first} {rest}")
            }
            None => first,
        }
    }
}
