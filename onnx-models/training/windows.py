"""Windows of pieces as batches of tensors."""
import numpy
import torch

CLS, SEP, MASK = 101, 102, 103
BITS = 31  # features a word of the bit fields


def unpack(words, count):
    """Bit fields [piece, word] → zeros and ones [piece, feature]."""
    return numpy.stack([(words[:, f // BITS] >> (f % BITS)) & 1 for f in range(count)], 1).astype(numpy.float32)


def batches(lengths, budget, random):
    """Indices of windows in batches of at most so many pieces, padding included; windows of like length stand together."""
    order = numpy.argsort(lengths + random.random(len(lengths)) * 12, kind="stable")
    made, current, longest = [], [], 0
    for i in order:
        longest_now = max(longest, lengths[i] + 2)
        if current and longest_now * (len(current) + 1) > budget:
            made.append(current)
            current, longest_now = [], lengths[i] + 2
        current.append(int(i))
        longest = longest_now
    if current:
        made.append(current)
    random.shuffle(made)
    return made


def plan(epochs, of_epoch):
    """The batches of all epochs, the last of which may be a part; of_epoch gives those of one by its number."""
    made, epoch = [], 0
    while epoch < epochs:
        batch = of_epoch(epoch)
        made += batch[: int(len(batch) * min(1, epochs - epoch))]
        epoch += 1
    return made


def collate(pieces, features, count, ranges):
    """Pieces of windows [(from, to)] → ids, mask, features with [CLS] and [SEP] around them."""
    length = max(to - start for start, to in ranges) + 2
    ids = numpy.zeros((len(ranges), length), numpy.int64)
    mask = numpy.zeros((len(ranges), length), numpy.int64)
    lexical = numpy.zeros((len(ranges), length, count), numpy.float32)
    for row, (start, to) in enumerate(ranges):
        size = to - start
        ids[row, 0], ids[row, size + 1] = CLS, SEP
        ids[row, 1 : size + 1] = pieces[start:to]
        mask[row, : size + 2] = 1
        lexical[row, 1 : size + 1] = unpack(features[start:to], count)
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(lexical)
