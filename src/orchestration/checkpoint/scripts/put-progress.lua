--[[ Stores a checkpoint, and with it what it says of the workflow: position, progress, results of completed states, the
  end, and the events of all that. No status ever runs ahead of its checkpoint; a repeated call changes nothing.
  KEYS[1] workflow       ARGV[1] workflow id, which is the thread
  KEYS[2] checkpoints    ARGV[2] epoch of the claim
  KEYS[3] index          ARGV[3] at, ms
  KEYS[4] threads        ARGV[4] index member
  KEYS[5] state results  ARGV[5] current state
  KEYS[6] log            ARGV[6] completed states, JSON
  KEYS[7] events         ARGV[7] progress, percent
                         ARGV[8] entries kept per log
                         ARGV[9] status it ends with, or ''
                         ARGV[10] failure, JSON, or ''
                         ARGV[11] data of the ending's event, JSON
                         ARGV[12] number of state results, then state, JSON ...
                         then number of events, then type, data ...
                         then field, value ... of the checkpoint, its own record first
  With an ending: KEYS[8] tasks, decisions, timers, wakes, due, leases, live, running, project running, paused,
    project paused, ended, project ended; KEYS[21..25] as ready_keys takes them; KEYS[26] endings; KEYS[27] deadlines;
    KEYS[28] inbox; KEYS[29] call-offs
  Returns {'stored'} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'project_id', 'progress', 'status')
if known[1] ~= ARGV[2] then return { 'lost' } end
local results = tonumber(ARGV[12])
local at_events = 13 + 2 * results
local first = at_events + 1 + 2 * tonumber(ARGV[at_events])
if redis.call('HEXISTS', KEYS[2], ARGV[first]) == 1 then return { 'stored' } end
store_checkpoint(KEYS[2], KEYS[3], KEYS[4], ARGV[1], ARGV[4], first)
if terminal[known[4]] then return { 'stored' } end
if results > 0 then redis.call('HSET', KEYS[5], unpack(ARGV, 13, 12 + 2 * results)) end
redis.call('HSET', KEYS[1], 'current_state', ARGV[5], 'completed_states', ARGV[6], 'updated_at', ARGV[3],
  'progress', math.max(tonumber(known[3] or '0'), tonumber(ARGV[7])), 'fruitless_claims', 0)
local log = { workflow = KEYS[1], stream = KEYS[6], global = KEYS[7], id = ARGV[1], project = known[2], cap = ARGV[8] }
local events = {}
for i = at_events + 1, first - 1, 2 do events[#events + 1] = { ARGV[i], ARGV[i + 1] } end
if ARGV[9] ~= '' then
  if ARGV[10] ~= '' then redis.call('HSET', KEYS[1], 'error', ARGV[10]) end
  end_workflow({
    workflow = KEYS[1], tasks = KEYS[8], decisions = KEYS[9], timers = KEYS[10], wakes = KEYS[11], due = KEYS[12],
    leases = KEYS[13], live = KEYS[14], running = KEYS[15], project_running = KEYS[16], paused = KEYS[17],
    project_paused = KEYS[18], ended = KEYS[19], project_ended = KEYS[20], fair = ready_keys(21), endings = KEYS[26],
    deadlines = KEYS[27], inbox = KEYS[28], call_offs = KEYS[29],
  }, log, ARGV[9], ARGV[3], '', ARGV[11], events)
elseif #events > 0 then
  emit_all(log, ARGV[3], events)
end
return { 'stored' }
