-- Moves a workflow between the indexes of the statuses that clients see; nothing moves when both are the same.
-- The score is the time of creation, so that every list is in order of creation.
local function move_index(from_all, from_project, to_all, to_project, id, created_at)
  if from_all == to_all then return end
  redis.call('ZREM', from_all, id)
  redis.call('ZREM', from_project, id)
  redis.call('ZADD', to_all, created_at, id)
  redis.call('ZADD', to_project, created_at, id)
end

local terminal = { completed = true, failed = true, cancelled = true }
