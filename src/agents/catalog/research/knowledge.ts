/** How a time is fixed without a date. */
export const PERIODS: readonly string[] = [
  'The present, in {P}, in a year when nobody buys anything new',
  'The present, though {P} keeps its own time, about a generation late',
  'A few years ago, in {P}: telephones in every pocket and no signal where it counts',
  'The present, out of season, when {P} belongs to those who stay',
];

/** What is true of most trades and shown in few films; `{trade}` comes with its article. */
export const TRADE_FACTS: readonly { readonly note: string; readonly use: string }[] = [
  {
    note: '{trade} learns to notice what is missing before what is there; it is a habit of the hands more than of the eyes.',
    use: 'Let the hands of {name} find the fault before the face does.',
  },
  {
    note: '{trade} does the last quarter of a shift by touch alone, and is ashamed of nothing so much as of looking twice.',
    use: 'When {name} looks twice, it is the turn of the scene.',
  },
  {
    note: '{trade} writes things down twice, once for the office and once for whoever comes after.',
    use: 'The second note of {name} is the one the film reads.',
  },
  {
    note: '{trade} is asked the same three questions by every stranger and has one answer for all of them.',
    use: 'Give {name} the answer ready, and let somebody ask a fourth question.',
  },
  {
    note: '{trade} owns one tool that nobody else is allowed to touch, and it is never the dearest one.',
    use: 'Somebody else picks up the tool of {name}, and that is all the argument needs.',
  },
];

/** How things of daily use behave; `{T}` comes with its article. */
export const THING_FACTS: readonly string[] = [
  '{T} would have been repaired twice before anybody thought of replacing it; the second repair is always visible.',
  '{T} has one side that has been held and one that has not, and people who know it turn it without looking.',
  '{T} is lighter than it looks, which is why people who lift it for the first time lift it too fast.',
  '{T} keeps the temperature of the last room for a quarter of an hour; that is long enough for a scene.',
];

export const OPEN_QUESTIONS: readonly string[] = [
  'Who would be the first to be told about {X}, by law and by custom; they are not the same',
  'Whether {X} has a word of its own where it happens; a local ear has to be found',
  'What {X} would have cost a year before the story, to the coin',
];
