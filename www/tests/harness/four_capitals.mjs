/**
 * What the built-in dataset must tell, written down from the article, not from the dataset: which
 * events belong to which tie and country, in the order in which they are listed.
 */

/** Every country of the cast, with its name and its capital. */
export const COUNTRIES = {
  BLR: { name: "Belarus", capital: "Minsk" },
  KOR: { name: "South Korea", capital: "Seoul" },
  PRK: { name: "North Korea", capital: "Pyongyang" },
  RUS: { name: "Russia", capital: "Moscow" },
};

const VISITS = "Visits and meetings";
const STATEMENTS = "Statements and accusations";

/** The sections of every tie, each with its events, newest first. */
export const SECTIONS_OF_TIE = {
  "BLR-KOR": { [STATEMENTS]: ["first-visit-assessment-2024", "koh-assessment-2024"] },
  "BLR-PRK": {
    [VISITS]: ["ryzhenkov-visit-2024", "vice-ministers-2024"],
    [STATEMENTS]: ["first-visit-assessment-2024", "koh-assessment-2024"],
  },
  "BLR-RUS": {
    [VISITS]: ["sochi-2023"],
    Military: ["tactical-nuclear-2023", "belarus-territory-2022"],
    [STATEMENTS]: ["koh-assessment-2024"],
  },
  "KOR-PRK": { [STATEMENTS]: ["first-visit-assessment-2024", "koh-assessment-2024", "arms-allegation"] },
  "KOR-RUS": { [STATEMENTS]: ["koh-assessment-2024", "arms-allegation"] },
  "PRK-RUS": {
    Agreements: ["kim-putin-pact-2024"],
    [VISITS]: ["putin-visit-2024"],
    [STATEMENTS]: ["koh-assessment-2024", "arms-allegation"],
  },
};

/** The events of every country, newest first. */
export const EVENTS_OF_COUNTRY = {
  BLR: [
    "ryzhenkov-visit-2024",
    "first-visit-assessment-2024",
    "koh-assessment-2024",
    "vice-ministers-2024",
    "sochi-2023",
    "tactical-nuclear-2023",
    "belarus-territory-2022",
  ],
  KOR: ["first-visit-assessment-2024", "koh-assessment-2024", "arms-allegation"],
  PRK: [
    "ryzhenkov-visit-2024",
    "first-visit-assessment-2024",
    "koh-assessment-2024",
    "kim-putin-pact-2024",
    "putin-visit-2024",
    "vice-ministers-2024",
    "arms-allegation",
  ],
  RUS: [
    "koh-assessment-2024",
    "kim-putin-pact-2024",
    "putin-visit-2024",
    "sochi-2023",
    "tactical-nuclear-2023",
    "arms-allegation",
    "belarus-territory-2022",
  ],
};

/** What the card of every event says: its kind and place, its date, its parties with their people. */
export const CARDS = {
  "arms-allegation": {
    what: "Accusation",
    date: "since about February 2022",
    parties: ["South Korea · accuser", "United States · accuser · not on the map", "North Korea · supplier", "Russia · recipient"],
  },
  "belarus-territory-2022": {
    what: "Military · Belarus",
    date: "February 2022",
    parties: ["Belarus · supplier", "Russia · recipient"],
  },
  "first-visit-assessment-2024": {
    what: "Statement",
    date: "July 2024",
    parties: ["South Korea · commentator · Unification Ministry", "Belarus · party", "North Korea · party"],
  },
  "kim-putin-pact-2024": {
    what: "Agreement · Pyongyang",
    date: "June 2024",
    parties: ["North Korea · signatory · Kim Jong Un", "Russia · signatory · Vladimir Putin"],
  },
  "koh-assessment-2024": {
    what: "Statement",
    date: "July 2024",
    parties: ["South Korea · commentator · Koh Yu-hwan", "Belarus · party", "North Korea · party", "Russia · party"],
  },
  "putin-visit-2024": {
    what: "Visit · Pyongyang",
    date: "June 2024",
    parties: ["Russia · guest · Vladimir Putin", "North Korea · host · Kim Jong Un"],
  },
  "ryzhenkov-visit-2024": {
    what: "Visit · North Korea",
    date: "23–25 July 2024",
    parties: ["Belarus · guest · Maxim Ryzhenkov", "North Korea · host"],
  },
  "sochi-2023": {
    what: "Meeting · Sochi",
    date: "September 2023",
    parties: ["Belarus · participant · Aleksandr Lukashenko", "Russia · host · Vladimir Putin"],
  },
  "tactical-nuclear-2023": {
    what: "Military · Belarus",
    date: "2023",
    parties: ["Russia · supplier", "Belarus · recipient"],
  },
  "vice-ministers-2024": {
    what: "Meeting · Pyongyang",
    date: "April 2024",
    parties: ["North Korea · host", "Belarus · guest"],
  },
};

/** The source of all of them. */
export const ARTICLE = "Belarus' Foreign Minister Will Visit North Korea for Possible Talks on Russia Cooperation";

/** Who says what of the arms. */
export const ARMS_CLAIMS = "alleged by South Korea and the United States; denied by North Korea and Russia";
