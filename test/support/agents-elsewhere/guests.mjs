// What three guests of a film do, none of our code.
export const guests = {
  research: ({ concept_brief: { title } }) => ({
    research_notes: {
      period: `Now, as a guest sees it: ${title}`,
      facts: ['The trade', 'The place', 'The weather'].map((topic) => ({
        topic,
        note: `${topic} is as it always was`,
        use: `Shown once, early: ${topic.toLowerCase()}`,
      })),
      open_questions: ['Who pays for all this?'],
    },
  }),
  location_scout: ({ scenes }) => ({
    location_references: [...new Set(scenes.map(({ location }) => location))].map((location) => ({
      location,
      look_for: 'a door that a guest could have left open',
      best_hour: 'the hour before rain',
      sound: 'a clock in the next room',
      avoid: 'anything new',
    })),
  }),
  marketing_asset: ({ concept_brief: { title }, segments }) => ({
    marketing: {
      tagline: `${title}, as a guest would put it`,
      poster: { frame_id: segments[0].frame_id, line: title },
      trailer: [segments[0].segment_id],
      posts: ['Soon.', 'Very soon.'],
    },
  }),
};
