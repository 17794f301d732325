import { setTimeout as wait } from 'node:timers/promises';
import { agentStatus, type AgentNews } from '#agents';
import type { Log } from '#platform/logging/log.js';
import type { WorkflowTicks } from '#workflows';
import type { ClaimStore } from '../checkpoint/claim-store.js';
import { AgentOffline, AgentReset } from '../engine/engine.errors.js';
import type { SessionRegistry } from '../engine/session-registry.js';
import type { RegistryDirectory } from './registry-directory.js';

export interface RegistryNewsParts {
  readonly directory: RegistryDirectory;
  readonly sessions: SessionRegistry;
  readonly claims: Pick<ClaimStore, 'wakeWaiters'>;
  readonly ticks: Pick<WorkflowTicks, 'nudge'>;
  /** Takes away what agents are to lose. */
  readonly callBack: () => Promise<void>;
  readonly log: Log;
}

/** Before a registry that could not be read is read again, ms. */
const AGAIN_MS = 1_000;

/**
 * What a worker does about changes of the registry. They are announced once: whoever may have missed one reads the whole
 * registry anew, or work would wait for an agent that is there already.
 */
export class RegistryNews {
  private isStopped = false;
  private catchingUp: Promise<void> | undefined;

  constructor(private readonly parts: RegistryNewsParts) {}

  /** @param text `AgentNews`, JSON */
  async hear(text: string): Promise<void> {
    const news = JSON.parse(text) as AgentNews;
    const { directory, sessions, callBack, log } = this.parts;
    try {
      if (news.change === 'reset') sessions.stopAgent(news.agent_id, new AgentReset());
      await directory.refresh();
      const agent = directory.find(news.agent_id);
      if (agent && agentStatus(agent) === 'offline') sessions.stopAgent(agent.id, new AgentOffline());
      await callBack();
      await this.wake(news.capabilities);
    } catch (error) {
      log.warn(
        { err: error, agent: news.agent_id },
        'A change of the registry was heard and not read; it is read again',
      );
      await this.catchUp();
    }
  }

  /** Reads everything anew, as often as it takes. */
  catchUp(): Promise<void> {
    this.catchingUp ??= this.readAnew().finally(() => {
      this.catchingUp = undefined;
    });
    return this.catchingUp;
  }

  stop(): void {
    this.isStopped = true;
  }

  private async readAnew(): Promise<void> {
    const { directory, callBack } = this.parts;
    while (!this.isStopped) {
      try {
        await directory.refresh();
        await callBack();
        await this.wake(directory.capabilities());
        return;
      } catch {
        await wait(AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  private async wake(capabilities: readonly string[]): Promise<void> {
    const { claims, ticks } = this.parts;
    const woken = await Promise.all(capabilities.map((capability) => claims.wakeWaiters(capability)));
    await Promise.all(woken.flat().map((id) => ticks.nudge(id)));
  }
}
