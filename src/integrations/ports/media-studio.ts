/** What a still picture shall show. */
export interface FrameBrief {
  readonly frameId: string;
  /** What is seen: subject, action, place. */
  readonly description: string;
  readonly cameraNotes: string;
  readonly lightingMood: string;
  readonly characters: readonly { readonly name: string; readonly visualSignature: string }[];
  readonly aspectRatio: string;
  readonly seed: number;
}

export interface RenderedFrame {
  /** Where the picture or its description is found. */
  readonly imageUrl: string;
  /** The finished picture in words: composition, palette, light, what must not appear. */
  readonly rendering: { composition: string; palette: string[]; light: string; negativePrompts: string[] };
  readonly provider: string;
  readonly model: string;
  /** 0-100. */
  readonly qualityScore: number;
}

/** A moving segment made of one or two frames. */
export interface SegmentBrief {
  readonly segmentId: string;
  readonly frameIds: readonly string[];
  readonly imageUrls: readonly string[];
  readonly motion: string;
  /** What the people in it do; a studio may leave it to the pictures. */
  readonly action?: string;
  readonly durationSeconds: number;
  readonly motionStrength: number;
  readonly seed: number;
}

export interface RenderedSegment {
  readonly videoUrl: string;
  /** Camera and subject movement, in words. */
  readonly movement: string;
  readonly provider: string;
  readonly model: string;
  readonly jobId: string;
}

/** Segments in playing order, to be cut together. */
export interface EditBrief {
  readonly editId: string;
  readonly segments: readonly { segmentId: string; videoUrl: string; durationSeconds: number }[];
  readonly transition: 'hard_cut' | 'crossfade_0p5';
  readonly fadeOutSeconds: number;
  readonly frameRate: number;
}

export interface Edit {
  readonly videoUrl: string;
  readonly durationSeconds: number;
  readonly timeline: { segmentId: string; inSeconds: number; outSeconds: number; transition: string }[];
  /** SHA-256 of the edit as the studio knows it. */
  readonly checksum: string;
}

/** Where pictures, moving segments and edits are made. Deterministic adapters give equal results for equal briefs. */
export interface MediaStudio {
  renderFrame(brief: FrameBrief, signal: AbortSignal): Promise<RenderedFrame>;
  renderSegment(brief: SegmentBrief, signal: AbortSignal): Promise<RenderedSegment>;
  assemble(brief: EditBrief, signal: AbortSignal): Promise<Edit>;
}

/** Nest's token for the port. */
export abstract class MediaStudioPort implements MediaStudio {
  abstract renderFrame(brief: FrameBrief, signal: AbortSignal): Promise<RenderedFrame>;
  abstract renderSegment(brief: SegmentBrief, signal: AbortSignal): Promise<RenderedSegment>;
  abstract assemble(brief: EditBrief, signal: AbortSignal): Promise<Edit>;
}
