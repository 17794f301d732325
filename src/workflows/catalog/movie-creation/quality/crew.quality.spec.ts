import { made, aMovie } from '../testing/a-movie.js';
import { withCrew } from './crew.quality.js';

const state = 'concept_development';
const assess = withCrew(state, () => ({ score: 90, notes: [] }));

const findings = {
  continuity: {
    [state]: made({
      continuity: { held: [], issues: [{ code: 'STRANGER', where: 'Scene 1', message: 'Otto is not in the canon' }] },
    }),
  },
  script_coverage: { [state]: made({ script_coverage: { scenes: [], uncovered: [2], refrain: 'lost' as const } }) },
};
const rejected = {
  verdict: 'reject' as const,
  mean_score: 90,
  strongest: 'The arc',
  weakest: 'The arc',
  reason: 'No.',
  notes: ['No.'],
};

describe('withCrew', () => {
  it('leaves the score of a state alone whose crew did well', () => {
    expect(assess(aMovie())).toEqual({ score: 90, notes: [] });
  });

  it('is no better than the weakest document of the crew', () => {
    const { canon } = aMovie();
    if (!canon) throw new Error('The movie has a canon');
    const weak = { ...canon, quality: { score: 40, issues: ['The canon does not know Otto'] } };
    expect(assess(aMovie({ canon: weak }))).toEqual({ score: 40, notes: ['The canon does not know Otto'] });
    const items = withCrew(state, () => ({ score: 90, notes: [], items: [] }))(aMovie({ canon: weak })).items;
    expect(items?.filter(({ score }) => score < 70).map(({ item }) => item)).toEqual(['canon']);
  });

  it('takes off what continuity and script have found', () => {
    expect(assess(aMovie(findings))).toEqual({
      score: 75,
      notes: [
        'Scene 1: Otto is not in the canon',
        'Nothing was made for scene 2',
        'The sentence that ends the film is not said',
      ],
    });
  });

  it('takes off more for a rejection', () => {
    expect(assess(aMovie({ verdict: { [state]: made({ verdict: rejected }) } })).score).toBe(60);
  });
});
