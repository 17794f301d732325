--[[ Takes the workflow whose turn it is for one worker: a lease, and a new epoch that fences every earlier holder.
  Nobody can know beforehand whose turn it will be, so its keys are made here of their common beginning; all share one
  slot by the prefix in braces.
  KEYS[1] leases         ARGV[1] id of the workflow that is expected to be next
  KEYS[2] due            ARGV[2] lease, ms
  KEYS[3] wakes          ARGV[3] at, ms
  KEYS[4] global events  ARGV[4] claims without progress that are allowed
  KEYS[5..9] as          ARGV[5] entries kept per log
    ready_keys takes them ARGV[6] what the key of every workflow begins with
  Returns {'claimed', epoch, wake, number of artifacts, name ..., number of answers, occasion, decision, answer ..., field, value ...}
    | {'none'}
    | {'worn_out', epoch, field, value ...} ]]
local k = ready_keys(5)
local now = now_ms()
local lease = redis.call('ZSCORE', KEYS[1], ARGV[1])
local due = redis.call('ZSCORE', KEYS[2], ARGV[1])
local is_lost = lease and tonumber(lease) <= now
-- What the sweeper would do in a moment.
if is_lost then drop_lease(k, KEYS[1], ARGV[1]) end
if is_lost or (due and tonumber(due) <= now) then
  redis.call('ZREM', KEYS[2], ARGV[1])
  make_ready(k, ARGV[1])
end

local id, project
repeat
  local ticket = fair_next(k.ready, k.turns)
  if not ticket then return { 'none' } end
  project, id = string.match(ticket, '^([^|]+)|.*|([^|]+)$')
  lease = redis.call('ZSCORE', KEYS[1], id)
  local is_held = lease and tonumber(lease) > now
  -- Who holds it already sees by the wake counter that there is news.
  if not is_held then take_lease(k, KEYS[1], id, project, now + ARGV[2]) end
  fair_remove(k.ready, k.turns, ticket, turn_of(k, project))
until not is_held
redis.call('ZREM', KEYS[2], id)

local workflow = ARGV[6] .. id
local known = redis.call('HMGET', workflow, 'status', 'current_state', 'asks_anew')
local epoch = redis.call('HINCRBY', workflow, 'epoch', 1)
redis.call('HSET', workflow, 'leased_to', epoch)
if known[3] then redis.call('HDEL', workflow, 'asks_anew') end
local reply = { 'claimed', tostring(epoch), redis.call('HGET', KEYS[3], id) or '0' }
if redis.call('HINCRBY', workflow, 'fruitless_claims', 1) > tonumber(ARGV[4]) then
  reply = { 'worn_out', tostring(epoch) }
else
  if known[1] == 'pending' then
    redis.call('HSET', workflow, 'status', 'running', 'started_at', ARGV[3], 'updated_at', ARGV[3])
    local log = { workflow = workflow, stream = workflow .. ':events', global = KEYS[4], id = id, project = project, cap = ARGV[5] }
    emit_all(log, ARGV[3], { { 'workflow.started', '{}' }, { 'workflow.state_entered', cjson.encode({ state = known[2] }) } })
  end
  local published = redis.call('HKEYS', workflow .. ':artifacts')
  reply[#reply + 1] = tostring(#published)
  for _, name in ipairs(published) do reply[#reply + 1] = name end
  local count = #reply + 1
  reply[count] = '0'
  local asked = workflow .. ':decisions'
  local decisions = redis.call('HGETALL', asked)
  for i = 1, #decisions, 2 do
    local decision = string.match(decisions[i], '^(.*)|answer$')
    if decision then
      reply[#reply + 1] = redis.call('HGET', asked, decision .. '|for') or decision
      reply[#reply + 1] = decision
      reply[#reply + 1] = decisions[i + 1]
    end
  end
  reply[count] = tostring((#reply - count) / 3)
end
for _, part in ipairs(redis.call('HGETALL', workflow)) do reply[#reply + 1] = part end
return reply
