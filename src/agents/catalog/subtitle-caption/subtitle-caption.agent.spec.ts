import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { subtitleCaption } from './subtitle-caption.agent.js';
import type { SubtitleCaptionInput } from './subtitle-caption.contract.js';

const { input } = subtitleCaption.example;

async function captionsOf(changes: Partial<SubtitleCaptionInput>) {
  return (await rehearse(subtitleCaption, { ...input, ...changes }, { model: new OfflineLanguageModel() })).captions;
}

function lines(...times: readonly (readonly [from: number, to: number, line?: string])[]) {
  return times.map(([from_ms, to_ms, line = 'Who lit you?'], at) => ({
    frame_id: `SCENE_1_SHOT_${String(at + 1)}`,
    speaker: 'Ines Duarte',
    line,
    from_ms,
    to_ms,
  }));
}

describe('subtitle_caption', () => {
  it('captions every line for as long as its frame lasts, and lets none overlap the next', async () => {
    const captions = await captionsOf({ lines: lines([1000, 1200], [1500, 4000]), scenes: [] });
    expect(captions.map(({ start_ms, end_ms }) => [start_ms, end_ms])).toEqual([
      [1000, 1500],
      [1500, 4000],
    ]);
  });

  it('gives a short line time to be read where there is room', async () => {
    const [caption] = await captionsOf({ lines: lines([1000, 1100]), scenes: [] });
    expect(caption).toMatchObject({ start_ms: 1000, end_ms: 1700 });
  });

  it('breaks a long line near its middle', async () => {
    const line = 'I have kept this light for eleven winters and nobody has ever come up the stairs.';
    const [caption] = await captionsOf({ lines: lines([0, 6000, line]), scenes: [] });
    expect(caption?.rows).toEqual([
      'I have kept this light for eleven winters',
      'and nobody has ever come up the stairs.',
    ]);
  });

  it('says what is heard of a place, unless somebody speaks there at once', async () => {
    const scenes = [
      { scene_number: 1, from_ms: 0 },
      { scene_number: 2, from_ms: 8000 },
    ];
    const sound_effects = [1, 2].map((scene_number) => ({ scene_number, ambience: 'surf', effects: [] }));
    const captions = await captionsOf({ lines: lines([8500, 9500]), scenes, sound_effects });
    expect(captions.map(({ kind, rows }) => [kind, ...rows])).toEqual([
      ['sound', '[surf]'],
      ['speech', 'Who lit you?'],
    ]);
  });

  it('does not stand by captions that overlap or leave lines out', () => {
    const caption = { kind: 'speech' as const, start_ms: 0, end_ms: 3000, rows: ['One.'] };
    const { issues } = subtitleCaption.assess({ captions: [caption, { ...caption, start_ms: 2000 }] }, input);
    expect(issues).toEqual(['Not every line has its caption', 'Two captions overlap']);
  });
});
