import type { CharacterProfile } from './character-profile.js';
import type { ConceptBrief } from './concept-brief.js';
import type { Scene } from './scene.js';
import type { StoryArc } from './story-arc.js';
import type { StoryboardFrame } from './storyboard-frame.js';

/** One short story through all its documents, for the examples of the agents. */
export const exampleIdea =
  'A lighthouse keeper discovers that the light has been answering ships that sank a hundred years ago.';

export const exampleBrief: ConceptBrief = {
  title: 'The Small Box Is Listening',
  logline:
    'When lighthouse keeper Irena Volkov discovers that the light has been answering ships that sank a hundred years ago, something that has answered for years begins to ask, and what it asks for is to be let in. Somebody has to be at home.',
  genre_tags: ['drama'],
  tone_keywords: ['patient', 'restrained', 'elegiac'],
  core_conflict:
    'Something wants to come in through the light, and it is patient, courteous and nearly finished. Irena can refuse it, but only by answering it.',
  audience_promise: 'The dread of a question you have already answered without noticing.',
  success_criteria: [
    'After the first scene one can say what Irena wants: to find out whose voice is in the light before it learns hers.',
    'Every scene shows the small box, and each time it means something else.',
    'The last scene brings back the sentence “Somebody has to be at home.”',
    'It runs for about 25 seconds.',
  ],
  premise: 'A lighthouse keeper discovers that the light has been answering ships that sank a hundred years ago.',
  cast: [
    {
      name: 'Irena Volkov',
      role: 'protagonist',
      pronouns: 'she/her',
      description: 'a lighthouse keeper with a cough that comes on when lying',
      want: 'find out whose voice is in the light before it learns hers',
      voice: 'careful; leaves a pause after each question, as if counting for an answer',
    },
    {
      name: 'Pavel Kovač',
      role: 'antagonist',
      pronouns: 'he/him',
      description: 'a visitor whose breath does not show in the cold',
      want: 'be let out of the light by somebody who means it',
      voice: 'never asks anything twice, never says a name it has not been told',
    },
    {
      name: 'Bojana Dragan',
      role: 'support',
      pronouns: 'they/them',
      description: 'a doctor who has written “nerves” too often',
      want: 'get Irena to leave the lighthouse before dark',
      voice: 'explains everything, faster and faster',
    },
  ],
  background_characters: [],
  target_duration_seconds: 25,
  world: {
    pattern: 'presence',
    setting: 'the lighthouse',
    places: [
      {
        name: 'the lamp room',
        interior: true,
        detail: 'Every pane has a thumbprint in the same corner.',
      },
      {
        name: 'the front step',
        interior: false,
        detail: 'A lamp over the door, a mat, and rain coming straight down.',
      },
      {
        name: 'the harbour kitchen',
        interior: true,
        detail: 'Two rings, one kettle, and salt on every ledge.',
      },
      {
        name: 'the threshold',
        interior: false,
        detail: 'A strip of worn stone that is neither in nor out.',
      },
      {
        name: 'the chart room',
        interior: true,
        detail: 'One wall is all blue paper, pricked with holes.',
      },
    ],
    inciting_incident: 'Irena discovers that the light has been answering ships that sank a hundred years ago.',
    subject: 'the light',
    motif: 'a small box with no lid',
    refrain: 'Somebody has to be at home.',
    ending: 'bright',
    must_show: ['the ships'],
    must_avoid: [],
  },
};

export const exampleArc: StoryArc = {
  setup:
    'Irena has lived beside the light long enough to stop hearing it. Then it leaves a pause, as one does for an answer. Irena discovers that the light has been answering ships that sank a hundred years ago.',
  escalation:
    'A caller stands on the step and knows what was said in the dark. Bojana, who believes in pipes, laughs, and then stops laughing and begins to finish its sentences. Along the way it takes in the ships. Kovač is in the middle of it, and would like only to be let out of the light by somebody who means it.',
  resolution:
    'Irena gives it the one thing nobody ever gave it, which is not a name but a good night, and puts the small box away. In the morning Bojana asks what there is for breakfast. It ends on the sentence it began with: “Somebody has to be at home.”',
  emotional_beats: [
    'the comfort of a familiar noise',
    'a prickling at being addressed',
    'laughter that goes on one breath too long',
    'the loneliness of being the only one awake',
    'a courtesy that is indistinguishable from surrender',
  ],
  continuity_flags: [
    {
      code: 'MOTIF_CONTINUITY',
      message: 'In every scene the motif is the same thing: a small box with no lid.',
    },
    {
      code: 'CHARACTER_REFERENCE',
      message:
        'Irena Volkov (she/her) is a lighthouse keeper with a cough that comes on when lying; in dialogue the name is Irena.',
    },
    {
      code: 'CHARACTER_REFERENCE',
      message:
        'Pavel Kovač (he/him) is a visitor whose breath does not show in the cold; in dialogue the name is Kovač.',
    },
    {
      code: 'CHARACTER_REFERENCE',
      message:
        'Bojana Dragan (they/them) is a doctor who has written “nerves” too often; in dialogue the name is Bojana.',
    },
    {
      code: 'REFRAIN_RETURNS',
      message: 'The last scene brings back, word for word: “Somebody has to be at home.”',
    },
  ],
  seed: 394143174,
  turns: {
    want: 'Irena Volkov wants to find out whose voice is in the light before it learns hers.',
    opposition: 'Pavel Kovač wants to be let out of the light by somebody who means it.',
    setback: 'It stops asking Irena and starts asking Bojana, who has never learned not to reply.',
    choice: 'Irena can leave and let it have Bojana, or stay and answer.',
    consequence: 'The knocking stops, and nobody in the house can say what they dreamed.',
  },
};

export const exampleScenes: Scene[] = [
  {
    scene_number: 1,
    scene_title: 'Good night',
    heading: 'INT. LIGHTHOUSE, LAMP ROOM - NIGHT',
    location: 'the lamp room',
    time_of_day: 'NIGHT',
    goal: 'Irena notices that the light has begun to wait for answers.',
    primary_characters: ['Irena Volkov', 'Bojana Dragan'],
    secondary_characters: [],
    visual_hook: 'The small box on a table, and beside it a cup whose surface trembles three times.',
    visual_hook_rationale: 'The only thing that moves is the thing that should be still.',
    beat_notes:
      'Irena Volkov wants to find out whose voice is in the light before it learns hers. What one feels here is the comfort of a familiar noise.',
    beats: [
      'Every pane has a thumbprint in the same corner. It is the kind of light in which one tidies up. Irena Volkov, a lighthouse keeper with a cough that comes on when lying, sits up with a lamp and a cold cup, facing the wall.',
      'Irena discovers that the light has been answering ships that sank a hundred years ago. It is then that a small box with no lid first comes into it. Irena will say later that without it nobody would ever have asked about the light.',
      'Nineteen past. The surface of the cup trembles: once, twice, a third time. Then a silence of just the length in which one might say something.',
      'A stair creaks, but only under Bojana Dragan, a doctor who has written “nerves” too often, barefoot and cross, come up with a blanket round the shoulders.',
      'Neither of them goes to bed. In the cup, the surface is quite smooth, like something holding its breath.',
    ],
    dialogue: [
      {
        speaker: 'Irena Volkov',
        parenthetical: 'barely',
        line: 'I heard you.',
        after_beat: 3,
      },
      {
        speaker: 'Bojana Dragan',
        line: "Say it's the pipes. I've got to be up at six, and I'd like it to be the pipes.",
        after_beat: 4,
      },
      {
        speaker: 'Irena Volkov',
        line: "It used to be just a noise. Now it's half of something.",
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        line: "It's the light, Irena. It's old, it's damp, and it's three in the morning. Everything leaves spaces.",
        after_beat: 4,
      },
      {
        speaker: 'Irena Volkov',
        line: 'You say it, then. Say good night.',
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        line: 'Say it once more, and slowly. The light has been answering ships that sank a hundred years ago.',
        after_beat: 4,
      },
      {
        speaker: 'Irena Volkov',
        line: "It doesn't get any smaller, however one says it.",
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        line: "I would. Only I've got to be up at six.",
        after_beat: 4,
      },
    ],
  },
  {
    scene_number: 2,
    scene_title: 'Two voices',
    heading: 'INT. LIGHTHOUSE, HARBOUR KITCHEN - NIGHT',
    location: 'the harbour kitchen',
    time_of_day: 'NIGHT',
    goal: "Bojana answers in Irena's place, and it takes them at their word.",
    primary_characters: ['Irena Volkov', 'Bojana Dragan'],
    secondary_characters: [],
    visual_hook: 'Bojana asleep with open eyes, lips moving, a moment ahead of the sound.',
    visual_hook_rationale: 'The friend is still there; it is only that somebody else has got there first.',
    beat_notes:
      'It stops asking Irena and starts asking Bojana, who has never learned not to reply. What one feels here is laughter that goes on one breath too long.',
    beats: [
      'Two rings, one kettle, and salt on every ledge. A tap drips, like somebody thinking. Every lamp is lit. Bojana has a list of explanations, numbered. Irena has the small box, and holds on to it.',
      'Pinned up where one cannot help looking, cut out of an old paper: the ships.',
      'Nineteen past three. One. Two. Three. And the pause.',
      'Nothing happens. Bojana laughs, looks round for Irena to laugh as well, and leaves their mouth a little open.',
      'Bojana smiles, and the smile stays a moment longer than Bojana does. On the table the small box gives one small knock.',
    ],
    dialogue: [
      {
        speaker: 'Bojana Dragan',
        line: "Number four: loose slate. Number five: you. I'm not being unkind, it's only on the list.",
        after_beat: 2,
      },
      {
        speaker: 'Bojana Dragan',
        parenthetical: 'laughing',
        line: "Well, go on! Come in! There's tea!",
        after_beat: 3,
      },
      {
        speaker: 'Irena Volkov',
        line: "That wasn't funny. Bojana. Look at me.",
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        parenthetical: 'softly',
        line: 'Mind the step. I always wondered about the step. Irena? What did I say just now?',
        after_beat: 4,
      },
      {
        speaker: 'Irena Volkov',
        line: 'You said what it says.',
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        line: "It's still about the light, isn't it? All of this.",
        after_beat: 4,
      },
      {
        speaker: 'Irena Volkov',
        line: 'It never was about anything else.',
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        line: "I keep thinking of the ships. I can't help it.",
        after_beat: 4,
      },
      {
        speaker: 'Bojana Dragan',
        line: 'I only said it so that you could sleep.',
        after_beat: 4,
      },
    ],
  },
  {
    scene_number: 3,
    scene_title: 'Asked in',
    heading: 'EXT. LIGHTHOUSE, THRESHOLD - BEFORE DAWN',
    location: 'the threshold',
    time_of_day: 'BEFORE DAWN',
    goal: 'Irena must leave Bojana to it, or answer in their place.',
    primary_characters: ['Irena Volkov', 'Pavel Kovač', 'Bojana Dragan'],
    secondary_characters: [],
    visual_hook:
      'Irena on the threshold with the small box held out in both hands, Kovač in the room behind her where Bojana was standing.',
    visual_hook_rationale: 'They have changed sides of the door without either of them having moved.',
    beat_notes:
      'Irena can leave and let it have Bojana, or stay and answer. What one feels here is the loneliness of being the only one awake.',
    beats: [
      'A strip of worn stone that is neither in nor out. The door is open, and it is Irena who stands outside it in the rain. Bojana is in the chair, very upright, eyes shut. Behind the chair, hat in hand, Pavel Kovač, a visitor whose breath does not show in the cold.',
      'Irena sets the small box down on the sill, between the wet and the dry.',
      'The pause goes on, and on, and is over. The hat is on the floor. There is nobody holding it.',
      'Bojana reaches out and turns the small box to the wall.',
      'They did not mean to say it, and puts a hand over their mouth.',
    ],
    dialogue: [
      {
        speaker: 'Pavel Kovač',
        line: 'You see how well we get on. Bojana hardly uses the place. All those explanations, and so much room between them.',
        after_beat: 1,
      },
      {
        speaker: 'Irena Volkov',
        line: "They didn't know what they were saying.",
        after_beat: 1,
      },
      {
        speaker: 'Pavel Kovač',
        line: "What they were saying. No. People so seldom do. That's the only way anybody is ever let in.",
        after_beat: 1,
      },
      {
        speaker: 'Irena Volkov',
        line: 'And if somebody asked you properly? By the front door. Knowing.',
        after_beat: 1,
      },
      {
        speaker: 'Pavel Kovač',
        parenthetical: 'very quietly',
        line: 'Nobody has ever known.',
        after_beat: 1,
      },
      {
        speaker: 'Irena Volkov',
        line: "That you're the light. That you were cold. That it's got nothing to do with Bojana.",
        after_beat: 1,
      },
      {
        speaker: 'Pavel Kovač',
        line: 'All this, for discovering that the light has been answering ships that sank a hundred years ago.',
        after_beat: 1,
      },
      {
        speaker: 'Irena Volkov',
        line: 'All this. And I would do it in the rain.',
        after_beat: 1,
      },
      {
        speaker: 'Irena Volkov',
        line: "So I'll say it properly. Good night. You can stop knocking. We heard.",
        after_beat: 1,
      },
      {
        speaker: 'Bojana Dragan',
        parenthetical: 'eyes opening',
        line: "What time is it? Why's the door open? Is it six?",
        after_beat: 3,
      },
      {
        speaker: 'Bojana Dragan',
        line: 'Somebody has to be at home.',
        after_beat: 4,
      },
    ],
  },
];

export const exampleProfiles: CharacterProfile[] = [
  {
    name: 'Irena Volkov',
    role: 'protagonist',
    motivation:
      'To find out whose voice is in the light before it learns hers. Irena made a promise about it, to somebody who can no longer release her.',
    visual_signature: 'a mustard oilskin two sizes too large, cropped grey hair, one eyebrow cut by an old scar',
    relationships: [
      {
        character: 'Pavel Kovač',
        relation: 'opponent; understands Kovač better than is comfortable',
      },
      {
        character: 'Bojana Dragan',
        relation: 'friend; tells Bojana everything but the important thing',
      },
    ],
    continuity_notes: [
      'In every scene: a mustard oilskin two sizes too large, cropped grey hair, one eyebrow cut by an old scar.',
      'Is in scenes 1, 2 and 3.',
      'Is called Irena in dialogue; pronouns she/her.',
      'First line: “I heard you.”',
      'Is never far from the motif: a small box with no lid.',
    ],
    age: 50,
    pronouns: 'she/her',
    occupation: 'a lighthouse keeper with a cough that comes on when lying',
    voice: 'careful; leaves a pause after each question, as if counting for an answer',
    backstory: 'Irena came at the lighthouse for one winter, and stopped counting them after the fourth.',
    arc: 'From the comfort of a familiar noise to a courtesy that is indistinguishable from surrender.',
  },
  {
    name: 'Pavel Kovač',
    role: 'antagonist',
    motivation:
      'To be let out of the light by somebody who means it. It is not malice: Kovač has simply never lost, and cannot picture the day after.',
    visual_signature: 'a charcoal three-piece without a crease, a severe side parting, a signet ring turned inward',
    relationships: [
      {
        character: 'Irena Volkov',
        relation: 'opponent; sees in Irena somebody who might have been a successor',
      },
      {
        character: 'Bojana Dragan',
        relation: 'keeps forgetting the name of Bojana, and it is noticed',
      },
    ],
    continuity_notes: [
      'In every scene: a charcoal three-piece without a crease, a severe side parting, a signet ring turned inward.',
      'Is in scene 3.',
      'Is called Kovač in dialogue; pronouns he/him.',
      'First line: “You see how well we get on. Bojana hardly uses the place. All those explanations, and so much room between them.”',
    ],
    age: 32,
    pronouns: 'he/him',
    occupation: 'a visitor whose breath does not show in the cold',
    voice: 'never asks anything twice, never says a name it has not been told',
    backstory: 'Kovač once waited all night for an answer, and decided by morning to be the one who gives them.',
    arc: 'Begins by being sure of the outcome, is once at a loss for words, and is the better for it.',
  },
  {
    name: 'Bojana Dragan',
    role: 'support',
    motivation:
      'To get Irena to leave the lighthouse before dark. Bojana is afraid, and is more afraid of turning out to be somebody who was.',
    visual_signature:
      'a canvas work coat with chalk on the shoulders, hair the colour of sand, always a little wet, very clean cuffs',
    relationships: [
      {
        character: 'Irena Volkov',
        relation: 'keeps an eye on Irena and calls it being in the neighbourhood',
      },
      {
        character: 'Pavel Kovač',
        relation: 'owes Kovač a small thing, which is the worst kind',
      },
    ],
    continuity_notes: [
      'In every scene: a canvas work coat with chalk on the shoulders, hair the colour of sand, always a little wet, very clean cuffs.',
      'Is in scenes 1, 2 and 3.',
      'Is called Bojana in dialogue; pronouns they/them.',
      "First line: “Say it's the pipes. I've got to be up at six, and I'd like it to be the pipes.”",
    ],
    age: 57,
    pronouns: 'they/them',
    occupation: 'a doctor who has written “nerves” too often',
    voice: 'explains everything, faster and faster',
    backstory: 'Bojana used to be married to somebody who explained things; it is very quiet now, and not unpleasant.',
    arc: 'Begins at the edge of it, takes a side at last, and is the better for it.',
  },
];

export const exampleFrames: StoryboardFrame[] = [
  {
    frame_id: 'SCENE_1_SHOT_1',
    scene_number: 1,
    shot_order: 1,
    description:
      'Every pane has a thumbprint in the same corner. It is the kind of light in which one tidies up. Irena Volkov, a lighthouse keeper with a cough that comes on when lying, sits up with a lamp and a cold cup, facing the wall. Irena Volkov: a mustard oilskin two sizes too large, cropped grey hair, one eyebrow cut by an old scar. Bojana Dragan: a canvas work coat with chalk on the shoulders, hair the colour of sand, always a little wet, very clean cuffs.',
    camera_notes: 'Wide through a doorway, the frame within the frame',
    characters_present: ['Irena Volkov', 'Bojana Dragan'],
    lighting_mood: 'one practical lamp, deep falloff, cold blue behind it',
    prompt_seed: 2144805041,
    duration_seconds: 2.5,
  },
  {
    frame_id: 'SCENE_1_SHOT_2',
    scene_number: 1,
    shot_order: 2,
    description:
      'A stair creaks, but only under Bojana Dragan, a doctor who has written “nerves” too often, barefoot and cross, come up with a blanket round the shoulders. Bojana Dragan speaks.',
    camera_notes: 'Two-shot in profile with a gap between them',
    characters_present: ['Bojana Dragan'],
    lighting_mood: 'one practical lamp, deep falloff, cold blue behind it',
    prompt_seed: 946853931,
    duration_seconds: 6.5,
    dialogue: {
      speaker: 'Bojana Dragan',
      line: "It's the light, Irena. It's old, it's damp, and it's three in the morning. Everything leaves spaces.",
    },
  },
  {
    frame_id: 'SCENE_1_SHOT_3',
    scene_number: 1,
    shot_order: 3,
    description: 'The small box on a table, and beside it a cup whose surface trembles three times.',
    camera_notes: 'Dolly back until it is small',
    characters_present: [],
    lighting_mood: 'one practical lamp, deep falloff, cold blue behind it',
    prompt_seed: 2035943656,
    duration_seconds: 2.5,
  },
  {
    frame_id: 'SCENE_2_SHOT_1',
    scene_number: 2,
    shot_order: 1,
    description:
      'Two rings, one kettle, and salt on every ledge. A tap drips, like somebody thinking. Every lamp is lit. Bojana has a list of explanations, numbered. Irena has the small box, and holds on to it.',
    camera_notes: 'High wide, looking down as through a skylight',
    characters_present: ['Irena Volkov', 'Bojana Dragan'],
    lighting_mood: 'lamplight from below, the ceiling lost',
    prompt_seed: 1059625899,
    duration_seconds: 3,
  },
  {
    frame_id: 'SCENE_2_SHOT_2',
    scene_number: 2,
    shot_order: 2,
    description: 'Pinned up where one cannot help looking, cut out of an old paper: the ships. Bojana Dragan speaks.',
    camera_notes: 'Medium two-shot, rack focus from one face to the other',
    characters_present: ['Bojana Dragan'],
    lighting_mood: 'lamplight from below, the ceiling lost',
    prompt_seed: 215357204,
    duration_seconds: 6,
    dialogue: {
      speaker: 'Bojana Dragan',
      line: "Number four: loose slate. Number five: you. I'm not being unkind, it's only on the list.",
    },
  },
  {
    frame_id: 'SCENE_2_SHOT_3',
    scene_number: 2,
    shot_order: 3,
    description: 'Bojana asleep with open eyes, lips moving, a moment ahead of the sound.',
    camera_notes: 'Slow tilt down until it fills the frame',
    characters_present: ['Bojana Dragan'],
    lighting_mood: 'lamplight from below, the ceiling lost',
    prompt_seed: 969609415,
    duration_seconds: 3,
  },
  {
    frame_id: 'SCENE_3_SHOT_1',
    scene_number: 3,
    shot_order: 1,
    description:
      'A strip of worn stone that is neither in nor out. The door is open, and it is Irena who stands outside it in the rain. Bojana is in the chair, very upright, eyes shut. Behind the chair, hat in hand, Pavel Kovač.',
    camera_notes: 'High wide, looking down as through a skylight',
    characters_present: ['Irena Volkov', 'Pavel Kovač', 'Bojana Dragan'],
    lighting_mood: 'steel blue, no shadows yet, one lamp still burning',
    prompt_seed: 638401918,
    duration_seconds: 4,
  },
  {
    frame_id: 'SCENE_3_SHOT_2',
    scene_number: 3,
    shot_order: 2,
    description:
      'Irena on the threshold with the small box held out in both hands, Kovač in the room behind her where Bojana was standing.',
    camera_notes: 'Insert, macro, shallow focus',
    characters_present: ['Irena Volkov', 'Pavel Kovač', 'Bojana Dragan'],
    lighting_mood: 'steel blue, no shadows yet, one lamp still burning',
    prompt_seed: 1335457736,
    duration_seconds: 4,
  },
  {
    frame_id: 'SCENE_3_SHOT_3',
    scene_number: 3,
    shot_order: 3,
    description: 'Bojana reaches out and turns the small box to the wall. Bojana Dragan speaks.',
    camera_notes: 'Close-up, slow creep in on the last words',
    characters_present: ['Bojana Dragan'],
    lighting_mood: 'steel blue, no shadows yet, one lamp still burning',
    prompt_seed: 697133876,
    duration_seconds: 4,
    dialogue: {
      speaker: 'Bojana Dragan',
      line: 'Somebody has to be at home.',
    },
  },
];
