//! Texts of the dataset, declared in the language they are written in.

use yew::prelude::*;

use super::reader::use_reader;
use crate::model::LocalizedText;
use crate::state::{Action, Selection};

#[derive(Properties, PartialEq)]
pub(super) struct TextProps {
    pub text: LocalizedText,
}

/// A text of the dataset in the language that suits the reader best.
#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let reader = use_reader();
    let chosen = props.text.pick(&reader.locale.languages());
    let lang = chosen.lang.filter(|lang| *lang != reader.locale.tag());
    // Only what differs from the surroundings is declared.
    let dir = lang.map(|_| chosen.dir.as_str());
    html! {
        <span lang={lang.map(str::to_owned)} {dir}>{ chosen.text }</span>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ChooseProps {
    pub selection: Selection,
    pub children: Html,
    #[prop_or_default]
    pub class: Classes,
}

/// A name that selects what it names.
#[component]
pub(super) fn Choose(props: &ChooseProps) -> Html {
    let reader = use_reader();
    let onclick = {
        let selection = props.selection.clone();
        reader
            .act
            .reform(move |_: MouseEvent| Action::Select(selection.clone()))
    };
    html! {
        <button type="button" class={classes!("choose", props.class.clone())} {onclick}>
            { props.children.clone() }
        </button>
    }
}
