//! Follows a path over the globe and draws the parts that are on the map.

use super::formula::Formula;
use super::resample::{Drawn, draw_edge};
use crate::cartography::Planar;
use crate::cartography::clip::Turn;
use crate::cartography::clip::rejoin::Piece;
use crate::cartography::sphere::Vector;

/// A visible stretch of a path, with where it crossed the map's edge, if so.
pub(super) struct Chain {
    pub(super) points: Vec<Planar>,
    entry: Option<Turn>,
    exit: Option<Turn>,
}

/// The visible stretches of `path` in order, drawn.
pub(super) fn trace(formula: &Formula, path: &[Vector], closed: bool) -> Vec<Chain> {
    let mut chains = Vec::new();
    let Some(&first) = path.first() else {
        return chains;
    };
    let draw = |place| Drawn {
        place,
        at: formula.project(place),
    };
    let begin = |at, entry| Chain {
        points: vec![at],
        entry,
        exit: None,
    };
    let mut here = draw(first);
    let mut open = formula.sees(first).then(|| begin(here.at, None));
    for &next in path.iter().skip(1).chain(closed.then_some(&first)) {
        let there = draw(next);
        for crossing in formula.crossings(here.place, next).into_iter().flatten() {
            let cut = Drawn {
                place: crossing.at,
                at: formula.edge(crossing.turn),
            };
            if let Some(mut chain) = open.take() {
                draw_edge(formula, here, cut, &mut chain.points);
                chain.exit = Some(crossing.turn);
                chains.push(chain);
            } else {
                open = Some(begin(cut.at, Some(crossing.turn)));
            }
            here = cut;
        }
        if let Some(chain) = &mut open {
            draw_edge(formula, here, there, &mut chain.points);
        }
        here = there;
    }
    chains.extend(open);
    chains
}

/// The chains of a closed path as pieces, or as rings where none is cut.
pub(super) fn pieces(mut chains: Vec<Chain>) -> Result<Vec<Piece>, Vec<Vec<Planar>>> {
    if chains
        .iter()
        .all(|chain| chain.entry.is_none() && chain.exit.is_none())
    {
        return Err(chains.into_iter().map(|chain| chain.points).collect());
    }
    // A path that begins on the map ends there: its two ends are one piece.
    if chains.last().is_some_and(|last| last.exit.is_none()) {
        let end = chains.pop();
        if let (Some(end), Some(start)) = (end, chains.first_mut()) {
            let tail = std::mem::replace(&mut start.points, end.points);
            start.points.extend(tail.into_iter().skip(1));
            start.entry = end.entry;
        }
    }
    let piece = |chain: Chain| {
        Some(Piece {
            points: chain.points,
            entry: chain.entry?,
            exit: chain.exit?,
        })
    };
    Ok(chains.into_iter().filter_map(piece).collect())
}
