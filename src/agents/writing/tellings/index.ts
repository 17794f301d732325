import type { DramaticPattern } from '../../material/index.js';
import { bargain } from './bargain.js';
import { buriedTruth } from './buried-truth.js';
import { correspondence } from './correspondence.js';
import { countdown } from './countdown.js';
import { exchange } from './exchange.js';
import { falseName } from './false-name.js';
import { homecoming } from './homecoming.js';
import { inspection } from './inspection.js';
import { lastOffer } from './last-offer.js';
import { presence } from './presence.js';
import { reconstruction } from './reconstruction.js';
import { rivals } from './rivals.js';
import { standingOrder } from './standing-order.js';
import type { Telling } from './telling.js';
import { witness } from './witness.js';

/** One telling for every dramatic pattern. */
export const tellings: Readonly<Record<DramaticPattern, Telling>> = {
  buried_truth: buriedTruth,
  last_offer: lastOffer,
  countdown,
  presence,
  rivals,
  homecoming,
  false_name: falseName,
  exchange,
  standing_order: standingOrder,
  bargain,
  correspondence,
  inspection,
  witness,
  reconstruction,
};
