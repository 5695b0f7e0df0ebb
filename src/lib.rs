//! diplomap: capitals on a map, the ties between their countries, and the
//! dated, sourced events behind each tie.
//!
//! A text becomes a validated, immutable dataset (`read`, `model`); pure
//! geometry turns it into a scene (`atlas`, `cartography`); a thin Yew view
//! draws the scene and turns gestures into actions (`view`); a pure reducer
//! answers with a new state (`state`); only `element` knows that there is a
//! browser element.
//!
//! # Examples
//!
//! A text becomes a dataset, or the list of all that is wrong with it:
//!
//! ```
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/www/examples/my-events.json"));
//! let reading = diplomap::read::json(text).expect("the example has no mistakes");
//! assert!(reading.warnings.is_empty());
//!
//! let tie = &reading.dataset.ties()[0];
//! assert_eq!(tie.id().to_string(), "FRA-JPN");
//! let newest = reading.dataset.events_of_tie(tie.id()).next().expect("no tie is without events");
//! assert_eq!(newest.title().pick(&["en"]).text, "Second example agreement");
//!
//! let problems = diplomap::read::json(r#"{"diplomap": 1, "evnts": []}"#).unwrap_err();
//! assert!(problems.iter().any(|problem| problem.path == "evnts"));
//! ```
//!
//! A table of events, as spreadsheets save it, is read the same way:
//!
//! ```
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/www/examples/my-events.csv"));
//! let reading = diplomap::read::text(text).expect("the example has no mistakes");
//! assert!(reading.warnings.is_empty());
//! assert_eq!(reading.dataset.ties()[0].id().to_string(), "FRA-JPN");
//!
//! let table = diplomap::export::csv::write_csv(&reading.dataset, "en");
//! assert!(table.losses.is_empty());
//! assert_eq!(diplomap::read::csv(&table.text), Ok(reading));
//! ```
//!
//! In a Yew application the whole widget is one component. It comes without
//! its style sheet: `assets/diplomap.css` is written for the shadow root in
//! which the custom element puts it.
//!
//! ```
//! use diplomap::model::Dataset;
//! use diplomap::view::{App, Outgoing, Shared, Stage};
//! use yew::prelude::*;
//!
//! #[derive(Properties, PartialEq)]
//! struct PageProps {
//!     dataset: Shared<Dataset>,
//! }
//!
//! #[component]
//! fn Page(props: &PageProps) -> Html {
//!     let chosen = use_state(String::new);
//!     let on_outgoing = {
//!         let chosen = chosen.setter();
//!         Callback::from(move |outgoing: Outgoing| {
//!             if let Outgoing::Change { selected: Some(selected), .. } = outgoing {
//!                 chosen.set(selected.selection.map_or_else(String::new, |selection| selection.to_string()));
//!             }
//!         })
//!     };
//!     html! {
//!         <>
//!             <App
//!                 stage={Stage::Ready(props.dataset.clone())}
//!                 problems={Shared::new(Vec::new())}
//!                 select="FRA-JPN"
//!                 lang="en"
//!                 {on_outgoing}
//!             />
//!             <p>{ &*chosen }</p>
//!         </>
//!     }
//! }
//! ```

mod angle;
pub mod atlas;
pub mod cartography;
#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod cli;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub mod editor;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod export;
pub mod gazetteer;
pub mod locale;
pub mod model;
pub mod packed;
pub mod read;
mod spelling;
pub mod state;
pub mod view;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub mod workshop;
