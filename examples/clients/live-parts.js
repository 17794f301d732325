/** The rest of the live page: what it reads over REST, and how it looks. */
export const workflows = new Map();
export const tasks = new Map();
export const events = [];
const [agents, titles] = [new Map(), new Map()];
let inbox = { decisions: [], has_more: false };

const SHOWN_WORKFLOWS = 8;
const SHOWN_TASKS = 6;
const SHOWN_EVENTS = 16;
const AGAIN_MS = 4000;

document.body.innerHTML = `
  <header>
    <h1><i></i>Agent Orchestrator</h1>
    <span id="link" class="pill">enter a key</span>
    <span id="note"></span>
    <input id="key" type="password" placeholder="API key" aria-label="API key" autocomplete="off" />
  </header>
  <main>
    <div><section id="decisions"></section><section id="workflows"></section><section id="events"></section></div>
    <div><section id="tasks"></section><section id="agents"></section></div>
  </main>`;
const $ = (id) => document.getElementById(id);
export const key = $('key');
key.value = new URLSearchParams(location.search).get('key') ?? '';

/** How it stands with the connection. */
export function say(className, text = className) {
  Object.assign($('link'), { className: `pill ${className}`, textContent: text });
}

const note = (text = '') => ($('note').textContent = text);

let looking = Promise.resolve();
let again;

/** One deed after the other, so that no older look overtakes a newer one. What went wrong is said, and looked at anew. */
export function inTurn(deed) {
  looking = looking.then(deed).then(show, ({ error }) => {
    note(error ?? 'The service did not answer');
    clearTimeout(again);
    again = setTimeout(inTurn, AGAIN_MS, lookAround);
  });
}

/** @throws the body of an answer that refuses */
async function api(path, body) {
  const headers = { 'X-API-Key': key.value, 'Content-Type': 'application/json' };
  const options = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const answer = await fetch(`/api/v1${path}`, options);
  const content = await answer.json();
  if (!answer.ok) throw content;
  return content;
}

/** Reads a workflow anew, after the answer to its question where there is one. */
export async function look(id, answer) {
  if (answer) await api(`/workflows/${id}/decisions`, answer);
  workflows.set(id, await read(id));
}

async function read(id) {
  const workflow = await api(`/workflows/${id}`);
  const { project_id } = workflow;
  if (!titles.has(project_id)) titles.set(project_id, (await api(`/projects/${project_id}`)).title);
  return workflow;
}

/** Reads what waits for an answer, the most urgent first, whichever workflow it belongs to. */
export async function ask() {
  inbox = await api('/decisions');
}

/** How things stand, and nothing of how they stood: the questions, the agents, the workflows, and the tasks under way. */
export async function lookAround() {
  note();
  await ask();
  const lists = [`/workflows?limit=${SHOWN_WORKFLOWS}`, `/workflows?status=running&limit=${SHOWN_WORKFLOWS}`];
  const [{ agents: all }, ...pages] = await Promise.all(['/agents', ...lists].map((path) => api(path)));
  const ids = new Set(pages.flatMap((page) => page.workflows.map(({ workflow_id }) => workflow_id)));
  const found = await Promise.all([...ids].map(read));
  const working = found.filter(({ status }) => status === 'running').map(({ workflow_id }) => workflow_id);
  const orders = await Promise.all(working.map(async (id) => (await api(`/workflows/${id}/tasks`)).tasks));
  replace(agents, all, ({ agent_id }) => agent_id);
  replace(workflows, found, ({ workflow_id }) => workflow_id);
  tasks.clear();
  for (const [i, id] of working.entries())
    for (const task of orders[i]) if (task.status === 'running') tasks.set(id + task.task_id, task);
}

function replace(map, items, keyOf) {
  map.clear();
  for (const item of items) map.set(keyOf(item), item);
}

/** Hears of every answer that is clicked: the workflow, and the body of the request. */
export function answered(hear) {
  $('decisions').onclick = ({ target: { dataset } }) => {
    if (dataset.choice) hear(dataset.workflow, { decision_id: dataset.decision, choice: dataset.choice });
  };
}

const isLive = ({ status }) => Number(['pending', 'running', 'paused'].includes(status));

let isDue = false;

/** Draws everything, at most once per frame. */
export function show() {
  events.length = Math.min(events.length, SHOWN_EVENTS);
  isDue ||= requestAnimationFrame(draw) > 0;
}

function draw() {
  isDue = false;
  const known = [...workflows.values()].sort((a, b) => isLive(b) - isLive(a) || (a.created_at < b.created_at ? 1 : -1));
  const { decisions, has_more } = inbox;
  const work = [...tasks.values()];
  const busy = new Set(work.map((task) => task.agent_id));
  const asked = `${decisions.length}${has_more ? '+' : ''}`;
  fill('decisions', decisions.length === 0 ? '' : [heading('Waiting for you', asked), decisions.map(question)]);
  fill('workflows', [heading('Productions', known.length), known.slice(0, SHOWN_WORKFLOWS).map(card)]);
  fill('tasks', [heading('At work', work.length), work.slice(0, SHOWN_TASKS).map(taskLine)]);
  const chips = [...agents.values()].map((agent) => chip(agent, busy.has(agent.agent_id)));
  fill('agents', [heading('Agents busy', `${busy.size} of ${agents.size}`), chips]);
  fill('events', [heading('Events', ''), events.map(eventLine)]);
}

/** Only what has changed, so that nobody's click falls between two of the same button. */
function fill(id, content) {
  const text = part(content);
  if ($(id).told !== text) $(id).innerHTML = $(id).told = text;
}

const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const part = (value) => (Array.isArray(value) ? value.flat(9).join('') : escaped(value));
/** An array is HTML, a string is not. */
const html = (texts, ...values) => [String.raw({ raw: texts }, ...values.map(part))];
const words = (name) => (name ?? '').replaceAll('_', ' ');

const heading = (text, count) => html`<h2>${text} <b>${count}</b></h2>`;

const taskLine = ({ capability, task_id }) => {
  const item = task_id.split('/').at(-1).split('#')[0];
  return html`<div class="task">${words(capability)} <i>${item === 'all' ? '' : item}</i></div>`;
};

const chip = ({ title }, isBusy) => html`<span class="chip ${isBusy ? 'busy' : ''}">${title}</span>`;

const eventLine = ({ type, at, data }) => {
  const about = data.task_id ?? data.state ?? data.decision_id ?? data.outcome;
  return html`<div class="log">${at.slice(11, 19)} <b>${type}</b> ${about}</div>`;
};

function card(workflow) {
  const { workflow_id, project_id, status, current_state, completed_states, progress_percentage: done } = workflow;
  const standing = workflow.pending_decision ? 'waits for you' : status;
  const place = status === 'completed' ? 'finished' : words(current_state);
  return html`<article class="${status}" data-workflow="${workflow_id}">
    <h3>${titles.get(project_id) ?? project_id}<span class="pill">${standing}</span></h3>
    <div class="bar"><i style="width: ${done}%"></i></div>
    <small>${place} · ${completed_states.length} states done<b>${done} %</b></small>
  </article>`;
}

function question({ workflow_id, decision_id, project_title, prompt, context, option_details }) {
  const button = ({ id, title, description, recommended }) =>
    html`<button
      data-workflow="${workflow_id}"
      data-decision="${decision_id}"
      data-choice="${id}"
      title="${description}"
      class="${recommended ? 'best' : ''}"
    >
      ${title}
    </button>`;
  return html`<article class="ask">
    <small>${project_title}</small>
    <h3>${prompt}</h3>
    <p>${context?.logline}</p>
    ${option_details.map(button)}
  </article>`;
}
