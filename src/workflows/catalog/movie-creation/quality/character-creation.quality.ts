import type { Movie } from '../movie-creation.state.js';
import { castOf } from '../selectors.js';
import { ownJudgement } from './own-judgement.js';
import { scoreAfter, weakest, type Assessment, type ItemAssessment } from './verdict.js';

/** Everybody in the scenes has one profile, looks like nobody else, and is related to people who exist. */
export function assessCharacterCreation(movie: Movie): Assessment {
  return weakest(castOf(movie).map((name) => assessCharacter(movie, name)));
}

function assessCharacter(movie: Movie, name: string): ItemAssessment {
  const own = ownJudgement(name, movie.characters[name]);
  const profiles = movie.characters[name]?.output.character_profiles ?? [];
  const profile = profiles.find((each) => each.name === name);
  if (!profile) return { item: name, score: 0, notes: [...own.notes, `There is no profile of ${name}`] };
  const cast = castOf(movie);
  const strangers = profile.relationships.filter(({ character }) => !cast.includes(character));
  const doubles = cast.filter((other) => other !== name && signatureOf(movie, other) === profile.visual_signature);
  return {
    item: name,
    score: scoreAfter(own.score, 10 * strangers.length, 20 * doubles.length, profiles.length > 1 ? 10 : 0),
    notes: [
      ...own.notes,
      ...strangers.map(({ character }) => `${name} is related to ${character}, who is not in the story`),
      ...doubles.map((other) => `${name} cannot be told from ${other} in a picture`),
      ...(profiles.length > 1 ? [`More than one profile was written where only ${name} was asked for`] : []),
    ],
  };
}

function signatureOf(movie: Movie, name: string): string | undefined {
  return movie.characters[name]?.output.character_profiles.find((profile) => profile.name === name)?.visual_signature;
}
