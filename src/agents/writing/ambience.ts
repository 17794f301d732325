import type { Surroundings } from './lexicon/places.js';

/** What one hears there when nobody speaks: the bed, something that comes and goes, something that surprises. */
export const AMBIENCE: Readonly<Record<Surroundings, readonly [string, string, string]>> = {
  coast: ['surf at three distances', 'a halyard against a mast', 'one gull, very near'],
  vessel: ['an engine two decks down', 'plates working in the swell', 'a loose cup in a rack'],
  city: ['traffic behind a closed window', 'a lift arriving on another floor', 'a bicycle bell'],
  village: ['wind in one tall tree', 'a bell that is four minutes late', 'a gate on a spring'],
  space: ['air being moved by machines', 'a relay that ticks as it cools', 'the hull taking up a strain'],
  house: ['a clock in the next room', 'pipes remembering hot water', 'a stair that answers nobody'],
  school: ['a corridor without children in it', 'chalk in a rail', 'a door that closes itself'],
  hospital: ['ventilation and soft shoes', 'a trolley wheel with a voice of its own', 'a call button, unanswered'],
  stage: ['an empty house, which is not silent', 'rope through a block', 'a seat that folds up late'],
  works: ['a boiler at rest', 'a belt that slaps once a turn', 'steam let go without warning'],
  wild: ['wind across open ground', 'snow or leaves giving way', 'a bird that stops in the middle'],
  road: ['tyres on wet asphalt, coming and going', 'a sign creaking on its post', 'an engine that will not start'],
  station: ['a hall with nobody leaving', 'rails ticking before a train', 'an announcement for somewhere else'],
  train: ['wheels over joints, evenly', 'a door that slides by itself', 'a whistle in a cutting'],
  shop: ['a refrigerator thinking', 'the street through glass', 'the bell over the door'],
  office: ['a ventilator that is never off', 'paper taken from a tray', 'a telephone two rooms away'],
  castle: ['wind in a stair', 'a fire settling', 'a chain paid out over stone'],
};
