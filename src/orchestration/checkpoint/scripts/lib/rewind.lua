--[[ Makes an older checkpoint of the root graph the latest again, as it was before any task of its next step was over.
  `keep` is its index member; '' keeps none. Values that it shares with those that go stay. ]]
local function rewind(hash, index, keep)
  local function listed(kind, member)
    return string.gmatch(redis.call('HGET', hash, kind .. SEPARATOR .. member) or '', '[^\n]+')
  end
  local function drop_writes(member)
    for field in listed('w', member) do redis.call('HDEL', hash, field) end
    redis.call('HDEL', hash, 'w' .. SEPARATOR .. member)
  end
  local needed = {}
  for field in listed('b', keep) do needed[field] = true end
  local oldest = keep == '' and '[' .. SEPARATOR or '(' .. keep
  for _, member in ipairs(redis.call('ZREVRANGEBYLEX', index, '(' .. string.char(32), oldest)) do
    for field in listed('b', member) do
      if not needed[field] then redis.call('HDEL', hash, field) end
    end
    drop_writes(member)
    redis.call('HDEL', hash, 'c' .. SEPARATOR .. member, 'b' .. SEPARATOR .. member)
    redis.call('ZREM', index, member)
  end
  if keep ~= '' then drop_writes(keep) end
end
