--[[ Sends a failed workflow on: position, status and tasks move together, and nobody who held it before can write.
  What is completed stays so, and what a person has left out; what failed or was cut off may be tried again, with attempt
  numbers that go on growing.
  KEYS[1] workflow   KEYS[2] tasks             KEYS[3] decisions        KEYS[4] wakes    KEYS[5] endings
  KEYS[6] live       KEYS[7] failed            KEYS[8] project failed   KEYS[9] running  KEYS[10] project running
  KEYS[11] log       KEYS[12] events           KEYS[13] checkpoints     KEYS[14] index
  KEYS[15] deadlines KEYS[16] project paused   KEYS[17..21] as ready_keys takes them
  KEYS[22] inbox
  ARGV[1] id         ARGV[2] epoch as it was read                       ARGV[3] at, ms   ARGV[4] actor, JSON
  ARGV[5] data of the event, JSON              ARGV[6] '1' when only one may live per project and type
  ARGV[7] index member of the checkpoint it goes on from, or ''        ARGV[8] '1' to change nothing
  ARGV[9] entries kept per log                 ARGV[10] how long it may run from now on, ms
  ARGV[11] how many may live in the project
  Returns {'moved'} | {'would_move'} | {'active', id} | {'full', how many live} | {'refused', status} | {'overtaken'} | {'missing'} ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'epoch', 'project_id', 'created_at', 'started_at', 'priority')
if not known[1] then return { 'missing' } end
if known[1] ~= 'failed' then return { 'refused', known[1] } end
if (known[2] or '0') ~= ARGV[2] then return { 'overtaken' } end
if ARGV[6] == '1' then
  local live = redis.call('GET', KEYS[6])
  if live and live ~= ARGV[1] then return { 'active', live } end
end
local living = redis.call('ZCARD', KEYS[10]) + redis.call('ZCARD', KEYS[16])
if living >= tonumber(ARGV[11]) then return { 'full', tostring(living) } end
if ARGV[8] == '1' then return { 'would_move' } end

local at = ARGV[3]
local log = { workflow = KEYS[1], stream = KEYS[11], global = KEYS[12], id = ARGV[1], project = known[3], cap = ARGV[9] }
if ARGV[6] == '1' then redis.call('SET', KEYS[6], ARGV[1]) end
rewind(KEYS[13], KEYS[14], ARGV[7])
redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('HSET', KEYS[1], 'status', known[5] and 'running' or 'pending', 'updated_at', at, 'fruitless_claims', 0)
redis.call('HDEL', KEYS[1], 'ended_at', 'error', 'error_task')
move_index(KEYS[7], KEYS[8], KEYS[9], KEYS[10], ARGV[1], known[4])
local events = { { 'workflow.resumed', ARGV[5], ARGV[4] } }

local function runs_again(task, status)
  if status ~= 'failed' then return status == 'cancelled' end
  local failure = redis.call('HGET', KEYS[2], task .. '|failure')
  return not failure or cjson.decode(failure).type ~= 'TASK_SKIPPED'
end

local again, fields = {}, redis.call('HGETALL', KEYS[2])
for i = 1, #fields, 2 do
  local task = string.match(fields[i], '^(.*)|status$')
  if task and runs_again(task, fields[i + 1]) then
    again[#again + 1] = { id = task, number = tonumber(redis.call('HGET', KEYS[2], task .. '|n') or '0') }
  end
end
-- A hash has no order of its own.
table.sort(again, function(a, b) return a.number < b.number end)
for _, task in ipairs(again) do
  redis.call('HSET', KEYS[2], task.id .. '|status', 'pending', task.id .. '|retries', 0)
  redis.call('HDEL', KEYS[2], task.id .. '|ended', task.id .. '|failure', task.id .. '|entrusted', task.id .. '|report',
    task.id .. '|sequence', task.id .. '|question', task.id .. '|exhausted', task.id .. '|pinned',
    task.id .. '|spent', task.id .. '|defaulted')
  events[#events + 1] = { 'task.retrying', cjson.encode({ task_id = task.id, capability = capability_of(KEYS[2], task.id) }), ARGV[4] }
end
-- A question that went unanswered is asked anew, under an id of its own.
local decisions = redis.call('HGETALL', KEYS[3])
local d = { workflow = KEYS[1], inbox = KEYS[22], id = ARGV[1], project = known[3] }
for i = 1, #decisions, 2 do
  local decision = string.match(decisions[i], '^(.*)|status$')
  if decision and decisions[i + 1] == 'expired' then
    redis.call('HSET', KEYS[3], decisions[i], 'superseded')
    file_decision(d, decision, 'expired', 'superseded')
    events[#events + 1] = { 'decision.superseded', cjson.encode({ decision_id = decision, reason = 'retry' }), ARGV[4] }
  end
end
emit_all(log, at, events)
redis.call('HINCRBY', KEYS[4], ARGV[1], 1)
redis.call('ZREM', KEYS[5], ARGV[1])
redis.call('ZADD', KEYS[15], now_ms() + ARGV[10], ARGV[1])
local k = ready_keys(17)
issue_ticket(k, ARGV[1], known[3], known[6], known[4])
make_ready(k, ARGV[1])
return { 'moved' }
