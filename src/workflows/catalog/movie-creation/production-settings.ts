/** What every production of this type is made with. */
export const RENDER_SETTINGS = { aspect_ratio: '16:9', guidance_scale: 4.5, steps: 24 } as const;

export const VIDEO_SETTINGS = { duration_per_segment: 3, motion_strength: 0.6 } as const;
/** The longest shot, seconds. */
export const MAX_SHOT_SECONDS = 7;
/** The studio makes no more of a scene than this, seconds. */
export const MAX_SCENE_SECONDS = 12;
/** Pictures the render farm makes at a time. */
export const RENDER_LANES = 4;
export const FRAMES_PER_SEGMENT = 2;
/** Three segments of two. */
export const FRAMES_PER_SCENE = 6;
export const SEGMENTS_PER_REEL = 3;

export const ASSEMBLY_SETTINGS = { transition: 'hard_cut', output_resolution: '1280x720', frame_rate: 24 } as const;
/** The last reel goes dark; the others are joined. */
export const LAST_FADE_SECONDS = 1;

export const QC_SETTINGS = { duration_tolerance_seconds: 0.5, max_characters_per_second: 22 } as const;

export const URL_EXPIRY_HOURS = 72;

/** As many scenes a film carries; what goes beyond is a person's decision. */
export const MAX_SCENES = 5;
