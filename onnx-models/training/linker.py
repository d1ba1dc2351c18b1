"""Which property and material a value belongs to: small networks over the encoder's vectors of mentions and the numbers of each pair."""
import torch
from torch import nn
from torch.nn import functional

ROLES = 4  # none, result, condition, amount
SPACE = 128


def spread(values, owner, count):
    """Log of the sum of exponentials of each owner's values."""
    peak = torch.full((count,), -1e4).scatter_reduce(0, owner, values.detach(), "amax")
    return torch.zeros(count).index_add(0, owner, (values - peak[owner]).exp()).clamp_min(1e-30).log() + peak


class Slot(nn.Module):
    """Scores of the mentions that may fill a slot of a value, and of none."""

    def __init__(self, pair_features, dropout):
        super().__init__()
        self.mention = nn.Linear(3 * SPACE, SPACE)
        self.hidden = nn.Linear(3 * SPACE + pair_features, SPACE)
        self.score = nn.Linear(SPACE, 1)
        self.none = nn.Linear(SPACE, 1)
        self.dropout = dropout

    def forward(self, query, mentions, owner, features):
        """query [value, space]; mentions [pair, 3 space]; owner [pair] → scores [pair], score of none [value], vectors [pair, space]."""
        vectors = functional.gelu(self.mention(mentions))
        asked = query[owner]
        hidden = functional.gelu(self.hidden(torch.cat([asked, vectors, asked * vectors, features], -1)))
        hidden = functional.dropout(hidden, self.dropout, self.training)
        return self.score(hidden).squeeze(-1), self.none(query).squeeze(-1), vectors


class Linker(nn.Module):
    """Role of each value, its property, and its material in the light of its likely property."""

    def __init__(self, value_features, pair_features, dropout=0.1):
        super().__init__()
        self.value = nn.Linear(3 * SPACE + value_features, SPACE)
        self.property = Slot(pair_features, dropout)
        self.material = Slot(pair_features, dropout)
        self.joint = nn.Linear(2 * SPACE, SPACE)
        self.role = nn.Linear(2 * SPACE, ROLES)

    def forward(self, values, value_features, properties, property_owner, property_features, materials, material_owner, material_features):
        """Vectors of values and candidates, [_, 3 space] → role [value, role]; per slot scores [pair] and of none [value]."""
        count = len(values)
        query = functional.gelu(self.value(torch.cat([values, value_features], -1)))
        property_score, property_none, vectors = self.property(query, properties, property_owner, property_features)
        everything = torch.logaddexp(spread(property_score, property_owner, count), property_none)
        share = (property_score - everything[property_owner]).exp()
        likely = torch.zeros(count, SPACE).index_add(0, property_owner, share[:, None] * vectors)
        joint = torch.cat([query, likely], -1)
        material_score, material_none, _ = self.material(functional.gelu(self.joint(joint)), materials, material_owner, material_features)
        return self.role(joint), (property_score, property_none), (material_score, material_none)

    def load(self, weights):
        """Goes on from weights whose inputs may have been fewer: new numbers count nothing at first."""
        with torch.no_grad():
            for name, part in self.named_parameters():
                known = weights[name]
                part.zero_()
                part[tuple(slice(0, n) for n in known.shape)] = known


def slot_loss(score, none, owner, gold):
    """Minus the log probability of the marked mentions, or of none where no mention is marked → losses [value], whether one is marked [value]."""
    count = len(none)
    everything = torch.logaddexp(spread(score, owner, count), none)
    found = torch.zeros(count).index_add(0, owner, gold.float()) > 0
    marked = spread(torch.where(gold, score, torch.full_like(score, -1e4)), owner, count)
    return everything - torch.where(found, marked, none), found
