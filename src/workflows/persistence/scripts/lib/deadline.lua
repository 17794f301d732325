--[[ The clock of a workflow's deadline runs while clients see it as running: its place in `deadlines` says when it is
  over. While a person is to act, what was left of it is kept in the record instead. ]]
local function stop_deadline(deadlines, workflow, id, now)
  local over = redis.call('ZSCORE', deadlines, id)
  if not over then return end
  redis.call('ZREM', deadlines, id)
  redis.call('HSET', workflow, 'deadline_left', math.max(0, over - now))
end

local function start_deadline(deadlines, workflow, id, now)
  local left = redis.call('HGET', workflow, 'deadline_left')
  if not left then return end
  redis.call('HDEL', workflow, 'deadline_left')
  redis.call('ZADD', deadlines, now + left, id)
end
