import type { Surroundings } from '../lexicon/places.js';
import { castle, space, train, vessel, wild, works } from './far-places.js';
import type { Place } from './place.js';
import { hospital, house, office, school, shop, stage } from './rooms.js';
import { city, coast, road, station, village } from './shores-and-streets.js';

export type { Place } from './place.js';

/** Places that belong together, by the kind of surroundings; inside and outside are both well represented. */
export const settings: Readonly<Record<Surroundings, readonly Place[]>> = {
  coast,
  vessel,
  city,
  village,
  space,
  house,
  school,
  hospital,
  stage,
  works,
  wild,
  road,
  station,
  train,
  shop,
  office,
  castle,
};

/** What somebody is who turns up there, when the premise says nothing about anyone. */
export const localPeople: Readonly<Record<Surroundings, readonly string[]>> = {
  coast: ['a ferry mechanic', 'a harbour pilot', 'a net mender', 'a tide-table printer'],
  vessel: ["a ship's cook", 'a second engineer', 'a radio operator', 'a deckhand on a first voyage'],
  city: ['a night-bus driver', 'a piano tuner', 'a lift attendant', 'a court stenographer'],
  village: ['a bell-ringer', 'a seed merchant', 'a district nurse', 'a well digger'],
  space: ['a cargo technician', 'a relay operator', 'a suit mender', 'a junior botanist'],
  house: ['a house-sitter', 'a chimney sweep', 'an upholsterer', 'a retired proofreader'],
  school: ['a substitute teacher', 'a school caretaker', 'a music teacher', 'a laboratory assistant'],
  hospital: ['a night nurse', 'a hospital porter', 'a laboratory clerk', 'a chaplain'],
  stage: ['a prompter', 'a wardrobe mistress', 'an understudy', 'a lighting technician'],
  works: ['a boiler attendant', 'a pattern maker', 'a gauge reader', 'a night-shift welder'],
  wild: ['a snow surveyor', 'a hut keeper', 'a mule driver', 'a fire watcher'],
  road: ['a tow-truck driver', 'a toll collector', 'a travelling optician', 'a map corrector'],
  station: ['a signal operator', 'a lost-property clerk', 'a wheel tapper', 'a sleeping-car attendant'],
  train: ['a sleeping-car attendant', 'a stoker', 'a mail sorter', 'a ticket inspector on a last run'],
  shop: ['a watch repairer', 'a pastry cook', 'a second-hand bookseller', 'a key cutter'],
  office: ['a night archivist', 'a court messenger', 'a junior auditor', 'a book restorer'],
  castle: ['a falconer', 'a candle maker', 'a scribe', 'a gatekeeper'],
};
