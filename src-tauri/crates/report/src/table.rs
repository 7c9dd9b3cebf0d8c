//! Tables that flow over pages: the heads stand again on every page, a row is split only between lines and only when it is
//! taller than a page, and other people's tools see one table with heads of columns and rows.

use crate::drawing::{Drawing, solid};
use crate::flow::Flow;
use crate::scene::{Item, Rect, Role, Target, at};
use crate::setter::Setter;
use crate::text::Block;
use crate::theme::{FAINT, HAIRLINE, INK, SMALLEST};

/// White above and below the words of a row.
const PAD: f32 = 4.2;
/// White between two columns.
const GAP: f32 = 9.0;

/// A column as it is asked for: the key of its head, its part of the width, and how its cells stand: 0 left, 1 right.
#[derive(Clone, Copy)]
pub(crate) struct Column(pub(crate) &'static str, pub(crate) f32, pub(crate) f32);

/// What stands in a cell.
#[derive(Default)]
pub(crate) enum Cell {
    #[default]
    Nothing,
    Text(Block),
    /// Words that lead elsewhere.
    Link(Block, Target),
    /// Marks and short words; stays whole.
    Drawn(Drawing),
    /// Words with a drawing under them.
    Over(Block, Drawing),
}

impl Cell {
    fn height(&self) -> f32 {
        match self {
            Cell::Nothing => 0.0,
            Cell::Text(block) | Cell::Link(block, _) => block.height(),
            Cell::Drawn(drawing) => drawing.height,
            Cell::Over(block, drawing) => block.height() + drawing.height,
        }
    }

    /// What fits into a height, and the rest.
    fn split(self, height: f32) -> (Cell, Cell) {
        match self {
            Cell::Text(block) if !block.is_empty() => {
                let (fits, rest) = block.split(height);
                (Cell::Text(fits), if rest.is_empty() { Cell::Nothing } else { Cell::Text(rest) })
            }
            Cell::Link(block, target) if !block.is_empty() => {
                let (fits, rest) = block.split(height);
                let over = if rest.is_empty() { Cell::Nothing } else { Cell::Link(rest, target.clone()) };
                (Cell::Link(fits, target), over)
            }
            Cell::Over(block, drawing) if !block.is_empty() => {
                let (fits, rest) = block.split(height);
                (
                    Cell::Text(fits),
                    if rest.is_empty() { Cell::Drawn(drawing) } else { Cell::Over(rest, drawing) },
                )
            }
            whole => (whole, Cell::Nothing),
        }
    }
}

/// A table being set.
pub(crate) struct Table {
    /// Left edge, width and stand of each column.
    columns: Vec<(f32, f32, f32)>,
    heads: Vec<Block>,
    left: f32,
    right: f32,
    rows: usize,
}

impl Table {
    /// Begins a table as wide as the page.
    pub(crate) fn begin(flow: &mut Flow, setter: &mut Setter<'_>, columns: &[Column]) -> Table {
        let heads: Vec<String> = columns.iter().map(|column| setter.facts.say(column.0)).collect();
        let shape: Vec<(f32, f32)> = columns.iter().map(|column| (column.1, column.2)).collect();
        Table::with_heads(flow, setter, &heads, &shape)
    }

    /// Begins a table whose heads are no words of the report.
    pub(crate) fn with_heads(
        flow: &mut Flow,
        setter: &mut Setter<'_>,
        heads: &[String],
        shape: &[(f32, f32)],
    ) -> Table {
        let whole: f32 = shape.iter().map(|(share, _)| share).sum();
        let room = Table::room(flow, shape.len());
        let mut x = flow.frame.left;
        let columns: Vec<(f32, f32, f32)> = shape
            .iter()
            .map(|(share, stand)| {
                let width = room * share / whole;
                let column = (x, width, *stand);
                x += width + GAP;
                column
            })
            .collect();
        let style = SMALLEST.in_colour(FAINT);
        let heads = heads.iter().zip(&columns).map(|(head, (_, width, _))| setter.set(head, style, *width));
        let heads = heads.collect();
        let (left, right) = (flow.frame.left, flow.frame.right());
        let table = Table { columns, heads, left, right, rows: 0 };
        flow.keep(table.head_height() + 40.0);
        flow.page.items.push(Item::Begin(Role::Table, None));
        table.head(flow, true);
        table
    }

    /// How much width there is for the cells of so many columns.
    pub(crate) fn room(flow: &Flow, columns: usize) -> f32 {
        flow.frame.measure - GAP * (columns as f32 - 1.0)
    }

    /// How wide a cell is.
    pub(crate) fn width(&self, column: usize) -> f32 {
        self.columns.get(column).map_or(0.0, |(_, width, _)| *width)
    }

    fn head_height(&self) -> f32 {
        self.heads.iter().map(Block::height).fold(0.0, f32::max) + 4.0
    }

    /// Draws the heads; only the first ones are read.
    fn head(&self, flow: &mut Flow, first: bool) {
        let (top, height) = (flow.y, self.head_height() - 4.0);
        let draw = |page: &mut Drawing| {
            for (head, (x, width, stand)) in self.heads.iter().zip(&self.columns) {
                let y = top + height - head.height();
                let cell = |page: &mut Drawing| {
                    page.text_within(head.clone(), *x, y, *width, *stand);
                };
                if first { page.tagged(Role::HeaderCell, cell) } else { cell(page) }
            }
        };
        flow.page.tagged(if first { Role::Row } else { Role::Artifact }, draw);
        flow.y = top + height + 4.0;
        flow.page.line(at(self.left, flow.y), at(self.right, flow.y), solid(INK, 0.8));
    }

    fn turn(&self, flow: &mut Flow) {
        flow.turn();
        self.head(flow, false);
    }

    /// A row; the cell of the column `header` is its head. Gives the top edge of where it begins.
    pub(crate) fn row(&mut self, flow: &mut Flow, cells: Vec<Cell>, header: usize) {
        let pad = PAD * flow.frame.white;
        let height = |cells: &[Cell]| cells.iter().map(Cell::height).fold(0.0, f32::max) + 2.0 * pad;
        let whole = flow.frame.room() - self.head_height();
        let mut rest = cells;
        if height(&rest) > flow.left() && (height(&rest) <= whole || flow.left() < 60.0) {
            self.turn(flow);
        }
        loop {
            if self.rows > 0 {
                flow.page.line(at(self.left, flow.y), at(self.right, flow.y), solid(HAIRLINE, 0.5));
            }
            self.rows += 1;
            let room = flow.left() - 2.0 * pad;
            if height(&rest) <= flow.left() {
                self.draw(flow, rest, header);
                return;
            }
            let (now, later): (Vec<Cell>, Vec<Cell>) = rest.into_iter().map(|cell| cell.split(room)).unzip();
            self.draw(flow, now, header);
            if later.iter().all(|cell| matches!(cell, Cell::Nothing)) {
                return;
            }
            rest = later;
            self.turn(flow);
        }
    }

    fn draw(&self, flow: &mut Flow, cells: Vec<Cell>, header: usize) {
        let pad = PAD * flow.frame.white;
        let top = flow.y + pad;
        let mut bottom = top;
        flow.page.tagged(Role::Row, |page| {
            for (index, (cell, (x, width, stand))) in cells.into_iter().zip(&self.columns).enumerate() {
                bottom = bottom.max(top + cell.height());
                let role = if index == header { Role::RowHeader } else { Role::Cell };
                page.tagged(role, |page| match cell {
                    Cell::Nothing => {}
                    Cell::Text(block) => {
                        page.text_within(block, *x, top, *width, *stand);
                    }
                    Cell::Link(block, target) => {
                        let own = block.width();
                        let area = Rect::new(x + (width - own) * stand, top, own, block.height());
                        page.link(area, target, |page| page.text_within(block, *x, top, *width, *stand));
                    }
                    Cell::Drawn(drawing) => page.place(drawing, *x, top),
                    Cell::Over(block, drawing) => {
                        let under = page.text_within(block, *x, top, *width, *stand);
                        page.place(drawing, *x, under);
                    }
                });
            }
        });
        flow.y = bottom + pad;
    }

    /// Ends the table.
    pub(crate) fn end(self, flow: &mut Flow) {
        flow.page.line(at(self.left, flow.y), at(self.right, flow.y), solid(HAIRLINE, 0.5));
        flow.page.items.push(Item::End);
    }
}
