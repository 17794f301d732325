--[[ Closes the gate at dispatch: running tasks finish and are kept, none begins, timers stand still.
  KEYS[1] workflow       ARGV[1] id
  KEYS[2] due            ARGV[2] at, ms
  KEYS[3] events         ARGV[3] actor, JSON
  KEYS[4] global events  ARGV[4] entries kept per log
  KEYS[5] running  KEYS[6] project running  KEYS[7] paused  KEYS[8] project paused
  KEYS[9..13] as ready_keys takes them
  KEYS[14] deadlines
  Returns {'moved'} | {'refused', status} | {'missing'} ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'held', 'project_id', 'created_at')
local status = known[1]
if not status then return { 'missing' } end
if known[2] == '1' or terminal[status] then return { 'refused', status } end
local now = now_ms()
redis.call('HSET', KEYS[1], 'status', 'paused', 'held', '1', 'held_since', now, 'updated_at', ARGV[2])
stop_deadline(KEYS[14], KEYS[1], ARGV[1], now)
redis.call('ZREM', KEYS[2], ARGV[1])
withdraw_ticket(ready_keys(9), ARGV[1])
if status ~= 'waiting_for_decision' then move_index(KEYS[5], KEYS[6], KEYS[7], KEYS[8], ARGV[1], known[4]) end
local log = { workflow = KEYS[1], stream = KEYS[3], global = KEYS[4], id = ARGV[1], project = known[3], cap = ARGV[4] }
emit(log, ARGV[2], 'workflow.paused', '{}', ARGV[3])
return { 'moved' }
