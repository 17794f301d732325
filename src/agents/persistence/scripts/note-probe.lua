--[[ Keeps what a probe of an agent found. After so many misses in a row, or at once when its heartbeats have stopped, the agent
  counts as unreachable and loses what it runs, until it answers again; both are announced.
  KEYS[1] agent          ARGV[1] id
  KEYS[2] agents' seqs   ARGV[2] at, ms
  KEYS[3] global events  ARGV[3] '1' when it answered that it is well
  KEYS[4] slots          ARGV[4] misses in a row that are too many
  KEYS[5] recalls        ARGV[5] '1' when its heartbeats have stopped
                         ARGV[6] news, JSON
                         ARGV[7] channel of changes
                         ARGV[8] entries kept per log
  Returns {'same'} | {'lost'} | {'recovered'} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
local was_lost = redis.call('HGET', KEYS[1], 'unreachable') == '1'
redis.call('HSET', KEYS[1], 'probed_at', ARGV[2])
local is_lost = false
if ARGV[3] == '1' then
  redis.call('HSET', KEYS[1], 'misses', 0)
else
  is_lost = redis.call('HINCRBY', KEYS[1], 'misses', 1) >= tonumber(ARGV[4])
end
is_lost = is_lost or ARGV[5] == '1' or (was_lost and ARGV[3] ~= '1')
if is_lost == was_lost then return { 'same' } end
local from = status_of(KEYS[1])
redis.call('HSET', KEYS[1], 'unreachable', is_lost and '1' or '')
local reason = not is_lost and 'recovered' or ARGV[5] == '1' and 'heartbeat_missed' or 'probes_missed'
local to = status_of(KEYS[1])
local log = { seqs = KEYS[2], global = KEYS[3], id = ARGV[1], at = ARGV[2], cap = ARGV[8] }
emit_of_agent(log, events_of_change({}, from, to, reason, '{"system":"' .. reason .. '"}'))
recall_when_lost(KEYS[4], KEYS[5], ARGV[1], from, to)
redis.call('PUBLISH', ARGV[7], ARGV[6])
return { is_lost and 'lost' or 'recovered' }
