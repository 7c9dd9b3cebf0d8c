### Building a map: structure, clipboard, finding one's way.

## Действия

editor-group-write = Писать
editor-group-select = Ходить и выделять
editor-group-move = Переставлять
editor-group-find = Находить
editor-group-see = Смотреть
editor-group-room = На встрече
editor-group-map = Карта
editor-palette = Найти или сделать что угодно
editor-palette-what = Что нужно сделать или найти?
editor-go = К соседней карточке, дорожке или колонке
editor-go-far = К краям дорожки; к углам карты
editor-go-page = На экран дорожек вверх или вниз
editor-add-lane-above = Добавить дорожку выше

## Смотреть

editor-zoom-in = Крупнее
editor-zoom-out = Мельче
editor-zoom-whole = В натуральную величину: 100 %
editor-zoom-map = Вся карта на экране
editor-zoom-selection = Выделенное на весь экран
