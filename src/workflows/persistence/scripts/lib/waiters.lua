--[[ Gives the news of freed slots to as many of those who wait for the capability: their wake counters move and they
  fall due at once. Members are `<workflow id>/<task id>`. Returns the ids of the workflows woken. ]]
local function wake_waiters(waiters, wakes, due, freed, now)
  local woken = {}
  local popped = redis.call('ZPOPMIN', waiters, freed)
  for i = 1, #popped, 2 do
    local id = string.match(popped[i], '^([^/]+)/')
    redis.call('HINCRBY', wakes, id, 1)
    redis.call('ZADD', due, now, id)
    woken[#woken + 1] = id
  end
  return woken
end
