import type { DistributionInput, DistributionOutput } from './distribution.contract.js';

export const example: { readonly input: DistributionInput; readonly output: DistributionOutput } = {
  input: {
    final_edit: {
      video_url: 'production-book.json#/edit_list',
      duration_seconds: 3,
      edit_timeline: [{ segment_id: 'SEGMENT_1', in_seconds: 0, out_seconds: 3, transition: 'fade_out' }],
      checksum: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    },
    qc_report: {
      status: 'pass',
      issues: [],
      recommended_actions: [],
      preview_images: [],
      report_url: 'qc-report.json',
    },
    distribution_settings: {
      storage_prefix: '.',
      url_expiry_hours: 72,
      metadata: { content_rating: 'unrated', formats: ['application/json', 'text/markdown', 'text/vtt'] },
    },
    story: {
      concept_brief: {
        title: 'The Second Lamp',
        logline: 'A lighthouse keeper finds her lamp lit by somebody else. Every light is for someone.',
        genre_tags: ['mystery', 'drama'],
        tone_keywords: ['quiet', 'tense'],
        core_conflict: 'Ines wants to be left alone with a light that no longer needs her.',
        audience_promise: 'A quiet mystery that answers with a person instead of a ghost.',
        success_criteria: ['The lamp is lit again in the last scene.'],
        premise: 'A lighthouse keeper finds her lamp lit by somebody else.',
        cast: [
          {
            name: 'Ines Duarte',
            role: 'protagonist',
            pronouns: 'she/her',
            description: 'a lighthouse keeper who sleeps in her coat',
            want: 'keep the light burning until spring',
            voice: 'short sentences, no questions',
          },
          {
            name: 'Tomas Reis',
            role: 'antagonist',
            pronouns: 'he/him',
            description: 'an inspector of the coast office',
            want: 'close the station before winter',
            voice: 'polite and complete',
          },
        ],
        background_characters: [],
        world: {
          pattern: 'presence',
          setting: 'the lighthouse',
          places: [
            {
              name: 'the lamp room',
              interior: true,
              detail: 'Brass and glass, and a chair nobody has moved in years.',
            },
            { name: 'the landing', interior: false, detail: 'Wet stone and one iron ring.' },
            { name: 'the kitchen', interior: true, detail: 'Two cups on the shelf, one of them clean.' },
          ],
          inciting_incident: 'Ines Duarte finds the lamp lit before she has touched it.',
          subject: 'the lamp',
          motif: 'the logbook',
          refrain: 'Every light is for someone.',
          ending: 'bittersweet',
          must_show: [],
          must_avoid: [],
        },
      },
      story_arc: {
        setup: 'Ines Duarte has kept a light for eleven winters, and tonight somebody has lit it before her.',
        escalation:
          'The coast office wants the station dark by Friday, and the logbook fills with a hand that is not hers.',
      },
    },
  },
  output: {
    distribution_record: {
      storage_location: '.',
      public_url: './production-book.json#/edit_list',
      url_expiry_hours: 72,
      metadata: {
        title: 'The Second Lamp',
        synopsis:
          'Ines Duarte has kept a light for eleven winters, and tonight somebody has lit it before her. ' +
          'The coast office wants the station dark by Friday, and the logbook fills with a hand that is not hers. ' +
          'A quiet mystery that answers with a person instead of a ghost.',
        keywords: ['mystery', 'drama', 'quiet', 'tense', 'lighthouse', 'logbook'],
        content_rating: 'unrated',
        formats: ['application/json', 'text/markdown', 'text/vtt'],
      },
      audit_log_id: 'audit-0a1b2c3d4e5f',
    },
  },
};
