--[[ Tasks that ask for more than the capability wait in a line of their own, one for each set of demands: whom a free slot
  does not help must not stand before somebody whom it does. The line of those who ask for nothing is the waiters' own key,
  every other one `<waiters>@<demands>`; `<waiters>:lines` names those. All have their `<line>:turns`. ]]

-- The demands of those who wait in a line, '' when there are none.
local function demands_of(line)
  return string.match(line, '@(%x+)$') or ''
end

-- The line of other demands on the same capability.
local function line_beside(line, demands)
  local waiters = string.gsub(line, '@%x+$', '')
  return demands == '' and waiters or waiters .. '@' .. demands
end

-- Makes a line known to whoever gives the news of free slots.
local function open_line(line)
  local demands = demands_of(line)
  if demands ~= '' then redis.call('SADD', line_beside(line, '') .. ':lines', demands) end
end
