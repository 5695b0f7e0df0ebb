//! The reviewed list of patches, in the order in which they are applied.

use super::Patch::{self, Assign, AssignPolygon, CutAtParallel, Move, Omit, Stroke};
use crate::atlas::topology::Line::{Armistice, Disputed};

/// Every departure from the source.
pub(crate) const PATCHES: &[Patch] = &[
    // Crimea: Ukraine's by General Assembly resolution 68/262; held by Russia
    // since 2014. The source has it as a polygon of Russia made of two arcs,
    // the coast and the isthmus; the isthmus is the disputed line.
    Move {
        unit: "Russia",
        at: (34.1, 44.95),
        arcs: 2,
        to: "Ukraine",
    },
    // Western Sahara: a non-self-governing territory on the United Nations'
    // list; the source draws the part west of the berm as Morocco. Its northern
    // border is the parallel 27°40' N of the convention of 1912; the berm
    // is the disputed line.
    CutAtParallel {
        unit: "Morocco",
        lat: 27.0 + 40.0 / 60.0,
        to: "W. Sahara",
    },
    // The Koreas: the military demarcation line of the armistice of 1953.
    Stroke {
        between: ["South Korea", "North Korea"],
        arcs: 1,
        line: Armistice,
    },
    // Kosovo: recognised by about half of the United Nations' members and not
    // by Serbia. It has no ISO code; XKX is the user-assigned one in use.
    Stroke {
        between: ["Kosovo", "Serbia"],
        arcs: 1,
        line: Disputed,
    },
    Assign {
        unit: "Kosovo",
        to: Some("XKX"),
    },
    // Northern Cyprus: recognised by Turkey alone; Security Council resolution
    // 541. Its southern edge, to the buffer zone and to Dhekelia, is disputed.
    // Kokkina, its exclave of three kilometres, is too small for a line.
    AssignPolygon {
        unit: "N. Cyprus",
        at: (32.62, 35.184),
        to: Some("CYP"),
    },
    Stroke {
        between: ["N. Cyprus", "Cyprus U.N. Buffer Zone"],
        arcs: 2,
        line: Disputed,
    },
    Stroke {
        between: ["N. Cyprus", "Dhekelia"],
        arcs: 1,
        line: Disputed,
    },
    Assign {
        unit: "N. Cyprus",
        to: Some("CYP"),
    },
    // The buffer zone is the Republic's territory under a United Nations force.
    Assign {
        unit: "Cyprus U.N. Buffer Zone",
        to: Some("CYP"),
    },
    // The British bases have no ISO code; at these scales they are the island.
    Assign {
        unit: "Akrotiri",
        to: Some("CYP"),
    },
    Assign {
        unit: "Dhekelia",
        to: Some("CYP"),
    },
    // Somaliland: recognised as a state by almost none; Somalia's in ISO 3166.
    Stroke {
        between: ["Somaliland", "Somalia"],
        arcs: 1,
        line: Disputed,
    },
    Assign {
        unit: "Somaliland",
        to: Some("SOM"),
    },
    // Baikonur: Kazakhstan's, leased to Russia. No border is drawn around it.
    Assign {
        unit: "Baikonur",
        to: Some("KAZ"),
    },
    // Kashmir: the border of India and Pakistan holds the line of control, that
    // of India and China the line of actual control; the source does not tell
    // the settled stretches apart, so all of it is disputed.
    Stroke {
        between: ["India", "Pakistan"],
        arcs: 1,
        line: Disputed,
    },
    Stroke {
        between: ["India", "China"],
        arcs: 3,
        line: Disputed,
    },
    // Siachen: no side's possession is stated; a land without an id, ringed by
    // disputed lines.
    Stroke {
        between: ["Siachen Glacier", "India"],
        arcs: 1,
        line: Disputed,
    },
    Stroke {
        between: ["Siachen Glacier", "Pakistan"],
        arcs: 1,
        line: Disputed,
    },
    Stroke {
        between: ["Siachen Glacier", "China"],
        arcs: 1,
        line: Disputed,
    },
    Assign {
        unit: "Siachen Glacier",
        to: None,
    },
    // Guantánamo Bay: Cuban territory under lease.
    Assign {
        unit: "USNB Guantanamo Bay",
        to: Some("CUB"),
    },
    // Australia's Indian Ocean territories: two codes for one unit. Christmas
    // Island is named, the Cocos (Keeling) Islands are the rest.
    AssignPolygon {
        unit: "Indian Ocean Ter.",
        at: (105.65, -10.48),
        to: Some("CXR"),
    },
    Assign {
        unit: "Indian Ocean Ter.",
        to: Some("CCK"),
    },
    // The Coral Sea Islands: Australia's, without a code of their own.
    Assign {
        unit: "Coral Sea Is.",
        to: Some("AUS"),
    },
    // Clipperton: France's; CPT is only reserved in ISO 3166.
    Assign {
        unit: "Clipperton I.",
        to: Some("FRA"),
    },
    // Reefs and cays claimed by several states, far too small to be drawn.
    Omit {
        unit: "Spratly Is.",
    },
    Omit {
        unit: "Scarborough Reef",
    },
    Omit {
        unit: "Bajo Nuevo Bank",
    },
    Omit {
        unit: "Serranilla Bank",
    },
];
