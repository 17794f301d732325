--[[ Stores one checkpoint: its fields, its place in the thread's index, and a new thread in the list of threads.
  `first` is the index in ARGV of the first of the field, value pairs. ]]
local function store_checkpoint(hash, index, threads, thread, member, first)
  redis.call('HSET', hash, unpack(ARGV, first))
  redis.call('ZADD', index, 0, member)
  if redis.call('ZCARD', index) == 1 then redis.call('ZADD', threads, 0, thread) end
end

local SEPARATOR = string.char(31)

--[[ Reads one checkpoint by its index member `<namespace><US><id>`.
  Returns {id, record, channel blobs field, value ..., '', writes field, value ...}, or an empty table. ]]
local function read_checkpoint(hash, member)
  local stored = redis.call('HMGET', hash, 'c' .. SEPARATOR .. member, 'b' .. SEPARATOR .. member, 'w' .. SEPARATOR .. member)
  if not stored[1] then return {} end
  local reply = { string.match(member, '([^' .. SEPARATOR .. ']*)$'), stored[1] }
  for i = 2, 3 do
    for field in string.gmatch(stored[i] or '', '[^\n]+') do
      reply[#reply + 1] = field
      reply[#reply + 1] = redis.call('HGET', hash, field) or ''
    end
    if i == 2 then reply[#reply + 1] = '' end
  end
  return reply
end
