--[[ Moves the cursor over events that were read, and puts what is to be told of them in line: both or neither.
  KEYS[1] office    ARGV[1] who holds it
  KEYS[2] feed      ARGV[2] how long it is held from now on, ms
  KEYS[3] agenda    ARGV[3] cursor that was read from
  KEYS[4..] records ARGV[4] changes among the webhooks that the reader knows of
    of webhooks     ARGV[5] cursor, ARGV[6] index of the last event that was read
                    ARGV[7] so many deliveries of a webhook may wait
                    ARGV[8] channel of news
                    ARGV[9..] of each webhook its id and an id to spare;
                    then of each delivery the place of its webhook among the keys, its id, its content, the event's cursor
  Returns {'moved'} | {'lost'} somebody else reads | {'stale'} the cursor or the webhooks are others ]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return { 'lost' } end
local state = redis.call('HMGET', KEYS[2], 'cursor', 'changes')
if state[1] ~= ARGV[3] or state[2] ~= ARGV[4] then return { 'stale' } end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[2], 'cursor', ARGV[5], 'index', ARGV[6])
local now = now_ms()
local hooks = #KEYS - 3
for i = 9 + 2 * hooks, #ARGV, 4 do
  local place = tonumber(ARGV[i])
  local hook, spare, cursor = KEYS[3 + place], ARGV[8 + 2 * place], ARGV[i + 3]
  tell_missed(hook, spare, ARGV[7], now)
  if is_full(hook, ARGV[7]) then
    redis.call('HSETNX', hook, 'missed_from', cursor)
    redis.call('HSET', hook, 'missed_to', cursor)
  else
    insert(hook, ARGV[i + 1], ARGV[i + 2], now)
  end
end
for place = 1, hooks do attend(KEYS[3], KEYS[3 + place], ARGV[7 + 2 * place]) end
if hooks > 0 then redis.call('PUBLISH', ARGV[8], '') end
return { 'moved' }
