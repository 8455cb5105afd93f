-- Steps of a goal: from each step one walks back through what it needs; the length of that walk is its place.
local needs = {
  ["a letter to a friend"] = "reads it<mailbox<close<in an envelope<write", ["una carta para un amigo"] = "la lee<buzón<cierra<en un sobre<escribe",
  ["beans of our own"] = "ripe<leaves<green<press<soil in", ["frijoles propios"] = "cosecha<hojas<verde<mete un<pon tierra",
  ["a pancake"] = "eat<turn<pour<stir<crack", ["un panqueque"] = "come<voltea<sartén<bate<huevos",
  ["a painted toy box"] = "toys<paint the<nail<saw<measure", ["una caja pintada"] = "juguetes<pinta<clava<corta<mide",
  ["a library book"] = "give<read<borrow<take<find", ["un libro prestado"] = "devuelve<lee<pide<toma<busca",
  ["a scarf"] = "wear<last row<middle<first row<wool", ["una bufanda"] = "ponte<última<mitad<primera<lana",
  ["a photo on the wall"] = "guests<hang<in a frame<print the<take", ["una foto en la pared"] = "visita<cuelga<pon la foto<imprime<toma",
  ["a clean shirt"] = "fold<hang<take<start<put", ["una camisa limpia"] = "dobla<cuelga<saca<enciende<mete",
  ["a clay cup"] = "drink<bake the<let<shape<knead", ["una taza de barro"] = "bebe<hornea la<deja<forma<amasa",
  ["a school play"] = "bow<show<practice<give<write", ["una obra de teatro"] = "saluda<presenta<ensaya<reparte<escribe",
  ["a kite in the air"] = "wind<rise<tie<glue<cut", ["una cometa en el aire"] = "enrolla<subir<ata<pega<corta",
  ["a night in a tent"] = "down<sleep<lay<up<out of", ["una noche en la carpa"] = "desarma<duerme<pon<arma la<saca",
  ["a glass of juice"] = "drink<pour<press<half<pick", ["un vaso de jugo"] = "bebe<sirve<exprime<parte<árbol",
}
local function place(goal, option)
  local walk = split(needs[goal], "<")
  local found
  for i, word in ipairs(walk) do
    if begins(option:lower(), word) or option:lower():find(" " .. word, 1, true) then
      if found then return nil end
      found = #walk - i
    end
  end
  return found
end
form({"Goal: {*}.\nPut the steps in order.\nBegin with the first step.", "Meta: {*}.\nOrdena los pasos.\nEmpieza con el primer paso."}, function(h, seen)
  return in_order(seen, function(option) return place(h[1], option) end)
end)
form({"Goal: {*}.\nPlan back from the goal.\nBegin with the last step.", "Meta: {*}.\nPlanea hacia atrás desde la meta.\nEmpieza con el último paso."}, function(h, seen)
  return in_order(seen, function(option) return -place(h[1], option) end)
end)
