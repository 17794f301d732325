import { chromium, type Browser } from 'playwright-core';
import { findProgram } from './find-program.js';
import type { Requirement } from './skip.js';

/** No sandbox for root, and no errands of the browser's own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');

export const browserNeeded: Requirement = {
  met: executablePath !== undefined,
  reason: 'there is no Chromium on PATH',
};

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', headless: true, args: FLAGS });
}
