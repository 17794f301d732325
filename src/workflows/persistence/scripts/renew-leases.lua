--[[ Prolongs the leases of one worker's workflows and of the agent slots their running tasks hold.
  KEYS[1] leases            ARGV[1] lease, ms
  KEYS[2..] workflows,      ARGV[2] number of workflows
    then slots              ARGV[3..] id, epoch per workflow, then slot token per slots key
  Returns id, epoch of every claim that is over: another one may be this worker's too.
  A workflow that was given back while this call was on its way gets no new lease: nobody would be there to give it back. ]]
local now = now_ms()
local count = tonumber(ARGV[2])
local lost = {}
for i = 1, count do
  local id, epoch = ARGV[1 + 2 * i], ARGV[2 + 2 * i]
  local known = redis.call('HMGET', KEYS[1 + i], 'epoch', 'leased_to')
  if known[1] ~= epoch then
    lost[#lost + 1] = id
    lost[#lost + 1] = epoch
  elseif known[2] == epoch then
    redis.call('ZADD', KEYS[1], now + ARGV[1], id)
  end
end
for i = count + 2, #KEYS do
  -- One that is kept for longer, of work that was left to an agent elsewhere since, stays so.
  local token = ARGV[2 + 2 * count + i - count - 1]
  local held = redis.call('ZSCORE', KEYS[i], token)
  if held and tonumber(held) < now + ARGV[1] then redis.call('ZADD', KEYS[i], now + ARGV[1], token) end
end
return lost
